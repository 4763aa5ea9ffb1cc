package org.cordon.laboratory;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.cordon.platform.data.GuardedWrite;
import org.cordon.platform.errors.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports that came with an Idempotency-Key, and the result that each of them is about. */
@Component
class SentResults {

    private final JdbcClient jdbc;
    private final GuardedWrite guardedWrite;
    private final Clock clock;

    SentResults(JdbcClient jdbc, GuardedWrite guardedWrite, Clock clock) {
        this.jdbc = jdbc;
        this.guardedWrite = guardedWrite;
        this.clock = clock;
    }

    /**
     * The result that this report was about when it came before.
     *
     * @throws Conflict {@code request.keyReused} if another report had the same key
     */
    Optional<Long> find(SentResult once, String fingerprint) {
        return jdbc.sql("""
                        select fingerprint, test_result_id from cordon.test_result_request
                        where user_id = ? and idempotency_key = ?""")
                .params(once.userId(), once.key())
                .query((row, number) -> same(fingerprint, row.getString("fingerprint"), row.getLong("test_result_id")))
                .optional();
    }

    void remember(SentResult once, String fingerprint, long resultId) {
        if (!guardedWrite.succeeds(() -> insert(once, fingerprint, resultId))) {
            find(once, fingerprint);
        }
    }

    private void insert(SentResult once, String fingerprint, long resultId) {
        jdbc.sql("""
                        insert into cordon.test_result_request
                            (user_id, idempotency_key, fingerprint, test_result_id, received_at)
                        values (?, ?, ?, ?, ?)""")
                .params(once.userId(), once.key(), fingerprint, resultId, OffsetDateTime.now(clock))
                .update();
    }

    private static long same(String fingerprint, String before, long resultId) {
        if (!fingerprint.equals(before)) {
            throw new Conflict("request.keyReused", "This Idempotency-Key was used for another report");
        }
        return resultId;
    }
}
