package org.cordon.cases;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets transactions that change who is a case, who met whom or who is under control happen one after the other: of two at
 * once, neither would see what the other makes of it.
 */
@Component
public class CascadeTurn {

    private final JdbcClient jdbc;

    CascadeTurn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for its turn and keeps it until the end of the transaction; taking it twice is taking it once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take() {
        jdbc.sql("select id from cordon.cascade_turn for update")
                .query(Integer.class)
                .single();
    }
}
