package org.cordon.rounds;

import java.util.Collection;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps rounds open while samples come in: whoever closes one waits for them, and counts them. */
@Component
class OpenRounds {

    private final JdbcClient jdbc;
    private final String forShare;

    OpenRounds(JdbcClient jdbc, DataSource dataSource) throws MetaDataAccessException {
        this.jdbc = jdbc;
        boolean postgres = "PostgreSQL"
                .equals(JdbcUtils.extractDatabaseMetaData(dataSource, meta -> meta.getDatabaseProductName()));
        this.forShare =
                postgres ? " for share" : " for update"; // H2 shares no locks: there, senders wait for each other
    }

    /** Those of the rounds that are open; none of them is closed before the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    Set<Long> hold(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        jdbc.sql("select id from cordon.test_round where id in (:ids) order by id" + forShare)
                .param("ids", ids)
                .query(Long.class)
                .list();
        return jdbc.sql("select id from cordon.test_round where id in (:ids) and closed_at is null")
                .param("ids", ids)
                .query(Long.class)
                .set();
    }
}
