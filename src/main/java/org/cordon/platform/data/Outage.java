package org.cordon.platform.data;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.cordon.platform.errors.Unavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells a database that was not there, or work that nobody can do at the moment, from work that failed. What was sent to
 * the database may have been done or not; only it knows, once it is back.
 */
public final class Outage {

    /** Of SQL: a broken connection, no room left, a shutdown, a crash or a start (57P01 to 57P05). */
    private static final String STATES = "08.*|53.*|57P.*";

    /** What the pool says of a connection that it has just given up; without a state. */
    private static final String GIVEN_UP = "Connection is closed";

    private Outage() {}

    public static boolean is(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof CannotCreateTransactionException
                        || cause instanceof Unavailable
                        || (cause instanceof SQLException said && isOutage(said))
                        || (cause instanceof TransactionSystemException system
                                && is(system.getApplicationException())));
    }

    private static boolean isOutage(SQLException said) {
        String state = said.getSQLState();
        return said instanceof SQLTransientConnectionException
                || said instanceof SQLNonTransientConnectionException
                || said instanceof SQLRecoverableException
                || (state == null ? GIVEN_UP.equals(said.getMessage()) : state.matches(STATES));
    }
}
