package org.cordon.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** All batches: the table {@code cordon.outbox_batch}. */
@Repository
class Batches {

    static final String COLUMNS = "id, webhook_id, receiver_id, lane, seq, row_count, state, made_at, attempts,"
            + " first_at, last_at, last_outcome, delivered_at, acknowledged_at";
    private static final String OF_LANE =
            "select " + COLUMNS + " from cordon.outbox_batch where receiver_id = ? and lane = ? ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Batches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long insert(LaneClaim lane, SealedBatch batch, List<OutboxRow> rows) {
        Instant oldest = rows.stream()
                .map(OutboxRow::addedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into cordon.outbox_batch (webhook_id, receiver_id, lane, seq, row_count, state,
                            body_sealed, body_hash, made_at, oldest_at)
                        values (:webhook, :receiver, :lane,
                            (select next_seq from cordon.outbox_lane where receiver_id = :receiver and lane = :lane),
                            :rows, 'WAITING', :body, :hash, :now, :oldest)
                        """)
                .param("webhook", batch.webhookId())
                .param("receiver", lane.receiverId())
                .param("lane", lane.lane())
                .param("rows", rows.size())
                .param("body", batch.sealed())
                .param("hash", batch.hash())
                .param("now", now())
                .param("oldest", oldest.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        jdbc.sql("update cordon.outbox_lane set next_seq = next_seq + 1 where receiver_id = ? and lane = ?")
                .params(lane.receiverId(), lane.lane())
                .update();
        return Objects.requireNonNull(key.getKeyAs(Long.class));
    }

    /** The first of the lane that is to be sent. */
    Optional<Batch> head(LaneClaim lane) {
        return jdbc.sql(OF_LANE + "and state = 'WAITING' order by seq fetch first 1 rows only")
                .params(lane.receiverId(), lane.lane())
                .query(Batches::batch)
                .optional();
    }

    boolean hasDead(LaneClaim lane) {
        return !jdbc.sql("select id from cordon.outbox_batch where receiver_id = ? and lane = ? and state = 'DEAD'"
                        + " fetch first 1 rows only")
                .params(lane.receiverId(), lane.lane())
                .query(Long.class)
                .list()
                .isEmpty();
    }

    byte[] sealedBody(long id) {
        return jdbc.sql("select body_sealed from cordon.outbox_batch where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }

    /** Taken down before the call, so that a node that dies in it leaves a trace. */
    void attempt(long id) {
        jdbc.sql(
                        "update cordon.outbox_batch set attempts = attempts + 1, first_at = coalesce(first_at, ?), last_at = ?,"
                                + " last_outcome = null where id = ?")
                .params(now(), now(), id)
                .update();
    }

    /** The receiver has it, whatever anybody thought meanwhile. */
    void delivered(long id, String outcome) {
        jdbc.sql("update cordon.outbox_batch set state = 'DELIVERED', delivered_at = ?, last_outcome = ?"
                        + " where id = ? and state in ('WAITING', 'DEAD')")
                .params(now(), outcome, id)
                .update();
    }

    void failed(long id, BatchState state, String outcome) {
        jdbc.sql("update cordon.outbox_batch set state = ?, last_outcome = ? where id = ? and state = 'WAITING'")
                .params(state.name(), outcome, id)
                .update();
    }

    /** Counts the attempts from the beginning. */
    void startAgain(long id) {
        jdbc.sql("update cordon.outbox_batch set state = 'WAITING', attempts = 0, first_at = null"
                        + " where id = ? and state in ('WAITING', 'DEAD')")
                .param(id)
                .update();
    }

    /** The same for all in this state; answers how many. */
    int startAgain(long receiverId, BatchState state) {
        return jdbc.sql("update cordon.outbox_batch set state = 'WAITING', attempts = 0, first_at = null"
                        + " where receiver_id = ? and state = ?")
                .params(receiverId, state.name())
                .update();
    }

    Optional<Batch> lock(String webhookId) {
        return jdbc.sql("select " + COLUMNS + " from cordon.outbox_batch where webhook_id = ? for update")
                .param(webhookId)
                .query(Batches::batch)
                .optional();
    }

    /** The oldest first. */
    List<Batch> of(long receiverId, BatchState state, int limit) {
        return jdbc.sql("select " + COLUMNS + " from cordon.outbox_batch where receiver_id = ? and state = ?"
                        + " order by lane, seq fetch first ? rows only")
                .params(receiverId, state.name(), limit)
                .query(Batches::batch)
                .list();
    }

    static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getLong("id"),
                row.getString("webhook_id"),
                row.getLong("receiver_id"),
                row.getInt("lane"),
                row.getLong("seq"),
                row.getInt("row_count"),
                BatchState.valueOf(row.getString("state")),
                Receivers.moment(row, "made_at"),
                row.getInt("attempts"),
                Receivers.optionalMoment(row, "first_at"),
                Receivers.optionalMoment(row, "last_at"),
                row.getString("last_outcome"),
                Receivers.optionalMoment(row, "delivered_at"),
                Receivers.optionalMoment(row, "acknowledged_at"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
