package org.cordon.exchange;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows that wait for a batch: the table {@code cordon.outbox_row}. */
@Repository
class OutboxRows {

    /** Whoever is in a dead letter is told nothing later before they are told that. */
    private static final String NOT_HELD = """
            and not exists (select 1 from cordon.outbox_batch b
                join cordon.outbox_row h on h.receiver_id = b.receiver_id and h.lane = b.lane and h.batch_id = b.id
                where b.receiver_id = w.receiver_id and b.lane = w.lane and b.state = 'DEAD'
                  and h.list = w.list and h.person_id = w.person_id)""";

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next of a lane in the order in which they were added. */
    List<OutboxRow> next(long receiverId, int lane, boolean anybodyHeld, int limit) {
        return jdbc.sql("""
                        select w.id, w.kind, w.list, w.person_id, w.reference_id, w.added_at from cordon.outbox_row w
                        where w.receiver_id = :receiver and w.lane = :lane and w.batch_id is null %s
                        order by w.id fetch first :limit rows only
                        """.formatted(anybodyHeld ? NOT_HELD : ""))
                .param("receiver", receiverId)
                .param("lane", lane)
                .param("limit", limit)
                .query((row, number) -> new OutboxRow(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("list"),
                        row.getLong("person_id"),
                        row.getLong("reference_id"),
                        Receivers.moment(row, "added_at")))
                .list();
    }

    void assign(long batchId, List<OutboxRow> rows) {
        jdbc.sql("update cordon.outbox_row set batch_id = :batch where id in (:ids)")
                .param("batch", batchId)
                .param("ids", rows.stream().map(OutboxRow::id).toList())
                .update();
    }
}
