package org.cordon.rounds;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.cordon.platform.errors.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose turn it is to be compared, and by whom: the table {@code cordon.round_turn}. */
@Component
class RoundTurns {

    private final JdbcClient jdbc;
    private final Clock clock;

    RoundTurns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void begin(long roundId, Instant first) {
        jdbc.sql("insert into cordon.round_turn (round_id, next_at) values (?, ?)")
                .params(roundId, first.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Holds the round until the end of the transaction.
     *
     * @throws Conflict {@code round.comparison.running} if another node or caller holds it
     */
    void hold(long roundId) {
        if (!tryHold(roundId)) {
            throw new Conflict(
                    "round.comparison.running",
                    "The round " + roundId + " is being compared at this moment",
                    String.valueOf(roundId));
        }
    }

    /** The same; false if another node or caller holds it. */
    boolean tryHold(long roundId) {
        return !jdbc.sql("select round_id from cordon.round_turn where round_id = ? for update skip locked")
                .param(roundId)
                .query(Long.class)
                .list()
                .isEmpty();
    }

    /** Has a round that still has comparisons wait until then; one that begins later waits for that. */
    void postpone(long roundId, Instant until) {
        OffsetDateTime at = until.atOffset(ZoneOffset.UTC);
        jdbc.sql("update cordon.round_turn set next_at = ? where round_id = ? and next_at < ?")
                .params(at, roundId, at)
                .update();
    }

    /** Has those of the rounds compared now that wait for a later turn and that nobody holds. */
    void callForward(Collection<Long> roundIds) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Long> free = roundIds.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select round_id from cordon.round_turn where round_id in (:rounds) and next_at > :now
                        for update skip locked
                        """)
                        .param("rounds", roundIds)
                        .param("now", now)
                        .query(Long.class)
                        .list();
        if (!free.isEmpty()) {
            jdbc.sql("update cordon.round_turn set next_at = :now where round_id in (:free)")
                    .param("now", now)
                    .param("free", free)
                    .update();
        }
    }

    void end(long roundId) {
        jdbc.sql("update cordon.round_turn set next_at = null where round_id = ?")
                .param(roundId)
                .update();
    }

    boolean isDue(long roundId) {
        return jdbc.sql("select count(*) from cordon.round_turn where round_id = ? and next_at <= ?")
                        .params(roundId, OffsetDateTime.now(clock))
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<Long> due() {
        return jdbc.sql("select round_id from cordon.round_turn where next_at <= ? order by next_at")
                .param(OffsetDateTime.now(clock))
                .query(Long.class)
                .list();
    }
}
