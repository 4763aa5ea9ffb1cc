package org.cordon.platform.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries SQL that a unique column may refuse, inside the running transaction: PostgreSQL would otherwise give up the
 * whole transaction with the first refused row.
 */
@Component
public class GuardedWrite {

    private final DataSource dataSource;

    GuardedWrite(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Answers false, with nothing of the attempt left behind, if somebody else's row has the same unique value. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean succeeds(Runnable write) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return attempt(connection, write);
        } catch (SQLException e) {
            throw new IllegalStateException("The database refused a savepoint", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static boolean attempt(Connection connection, Runnable write) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            write.run();
            connection.releaseSavepoint(before);
            return true;
        } catch (DuplicateKeyException e) {
            connection.rollback(before);
            return false;
        }
    }
}
