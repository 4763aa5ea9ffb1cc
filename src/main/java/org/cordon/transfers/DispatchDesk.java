package org.cordon.transfers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One dispatcher of a team at a time: whoever moves people between vehicles holds the desk until the transaction ends. */
@Component
class DispatchDesk {

    private final JdbcClient jdbc;

    DispatchDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String teamCode) {
        if (!lock(teamCode)) {
            jdbc.sql("insert into cordon.dispatch_desk (team_code) select ? where not exists"
                            + " (select 1 from cordon.dispatch_desk where team_code = ?)")
                    .params(teamCode, teamCode)
                    .update();
        }
    }

    private boolean lock(String teamCode) {
        return jdbc.sql("select team_code from cordon.dispatch_desk where team_code = ? for update")
                .param(teamCode)
                .query(String.class)
                .optional()
                .isPresent();
    }
}
