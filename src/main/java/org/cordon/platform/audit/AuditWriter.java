package org.cordon.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Writes entries to their stream. */
@Component
class AuditWriter {

    private static final Logger LOG = LoggerFactory.getLogger(AuditWriter.class);

    private final AuditConnections connections;
    private final AuditChain chain;
    private final JdbcClient jdbc;

    AuditWriter(AuditConnections connections, AuditKey key, JdbcClient jdbc) {
        this.connections = connections;
        this.chain = new AuditChain(key);
        this.jdbc = jdbc;
    }

    /**
     * Returns when the entries are committed, whatever becomes of the caller's transaction.
     *
     * @throws AuditUnavailable if they are not
     */
    void commit(List<AuditEntry> entries) {
        try (Connection connection = connections.open()) {
            chain.append(only(connection), AuditStream.READS, entries);
            connection.commit();
        } catch (SQLException | DataAccessException e) {
            LOG.error("The audit cannot be written: nobody is shown anybody until it can", e);
            throw new AuditUnavailable(e);
        }
    }

    /**
     * Writes within the running transaction, and keeps other changes waiting until it ends.
     *
     * @throws ConcurrencyFailureException if another transaction was in the way
     * @throws AuditUnavailable if it cannot for another reason; in either case the transaction must not be committed
     */
    void join(List<AuditEntry> entries) {
        try {
            connections.limitWaiting(jdbc);
            chain.append(jdbc, AuditStream.CHANGES, entries);
        } catch (ConcurrencyFailureException e) {
            throw e; // its transaction met another one, and may be tried again
        } catch (DataAccessException e) {
            LOG.error("The audit cannot be written: nothing is changed until it can", e);
            throw new AuditUnavailable(e);
        }
    }

    /** A connection that is closed without a commit is rolled back by its pool. */
    private static JdbcClient only(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }
}
