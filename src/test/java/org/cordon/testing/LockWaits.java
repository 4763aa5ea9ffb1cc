package org.cordon.testing;

import java.time.Duration;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Knows whether some session of the test's database waits for a lock that another holds. */
@Component
public class LockWaits {

    private static final String POSTGRES = "select count(distinct pid) from pg_locks where not granted";
    private static final String H2 = "select count(*) from information_schema.sessions where blocker_id is not null";

    private final JdbcTemplate jdbc;

    LockWaits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Until what runs beside this transaction waits for it; fails if it comes to its end without waiting. */
    public void untilSomebodyWaits(Future<?> beside) {
        Awaitility.await().atMost(Duration.ofSeconds(9)).until(() -> waiting() > 0 || beside.isDone());
        if (beside.isDone()) {
            throw new AssertionError("It did not wait for the transaction that holds what it needs");
        }
    }

    /** Until so many wait; whatever they read before the lock, they have read. */
    public void untilWaiting(int others) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == others);
    }

    private int waiting() {
        String product = jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        return jdbc.queryForObject("PostgreSQL".equals(product) ? POSTGRES : H2, Integer.class);
    }
}
