package org.cordon.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Those who wait for a lock that the caller's transaction holds; on H2. */
public final class BlockedSessions {

    private BlockedSessions() {}

    /** Returns when so many wait; whatever they read before the lock, they have read. */
    public static void await(JdbcClient jdbc, int others) {
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        jdbc.sql("select count(*) from information_schema.sessions where blocker_id = session_id()")
                                        .query(Integer.class)
                                        .single()
                                == others);
    }
}
