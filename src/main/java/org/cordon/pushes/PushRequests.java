package org.cordon.pushes;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sent under which key: the table {@code cordon.push_request}. A key is known for a week. */
@Repository
class PushRequests {

    private static final Duration KNOWN = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    PushRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void forget() {
        jdbc.sql("delete from cordon.push_request where sent_at < ?")
                .param(OffsetDateTime.now(clock).minus(KNOWN))
                .update();
    }

    /** Waits for whoever has begun with the same key, and is refused by the table then. */
    void begin(String userId, String key, byte[] hash) {
        jdbc.sql("insert into cordon.push_request (user_id, request_key, content_hash, sent_at) values (?, ?, ?, ?)")
                .params(userId, key, hash, OffsetDateTime.now(clock))
                .update();
    }

    void end(String userId, String key, RowsChanged changed) {
        jdbc.sql("update cordon.push_request set changed = ?, unchanged = ?, missing = ?"
                        + " where user_id = ? and request_key = ?")
                .params(changed.changed(), changed.unchanged(), changed.unknown(), userId, key)
                .update();
    }

    Optional<RowsChanged> find(String userId, String key, byte[] hash) {
        return jdbc.sql("select changed, unchanged, missing from cordon.push_request"
                        + " where user_id = ? and request_key = ? and content_hash = ?")
                .params(userId, key, hash)
                .query((row, number) -> new RowsChanged(row.getInt(1), row.getInt(2), row.getInt(3)))
                .optional();
    }
}
