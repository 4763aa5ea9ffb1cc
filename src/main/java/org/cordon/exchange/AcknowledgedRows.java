package org.cordon.exchange;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.cordon.platform.errors.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been acknowledged, in the tables {@code cordon.outbox_batch} and {@code cordon.outbox_row}. */
@Repository
class AcknowledgedRows {

    private static final String ACKNOWLEDGE = """
            update cordon.outbox_batch b set state = 'ACKNOWLEDGED', acknowledged_at = :now,
                delivered_at = coalesce(delivered_at, :now)
            where b.id in (:batches) and b.acknowledged_at is null""";

    private final JdbcClient jdbc;
    private final Clock clock;

    AcknowledgedRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** None where nothing is sent to any of the units; no id is negative. */
    Set<Long> receiversOf(Collection<String> units) {
        Set<Long> receivers = new TreeSet<>();
        receivers.add(-1L);
        if (!units.isEmpty()) {
            receivers.addAll(jdbc.sql("select id from cordon.receiver where unit_code in (:units)")
                    .param("units", units)
                    .query(Long.class)
                    .list());
        }
        return receivers;
    }

    /** @throws NotFound {@code outbox.unknown} unless every one was sent to one of the receivers */
    Set<Long> batches(Set<Long> receivers, Set<String> webhookIds) {
        if (webhookIds.isEmpty()) {
            return Set.of();
        }
        Set<Long> found = new TreeSet<>(jdbc.sql("""
                        select id from cordon.outbox_batch
                        where webhook_id in (:ids) and receiver_id in (:receivers) and last_at is not null
                        """)
                .param("ids", webhookIds)
                .param("receivers", receivers)
                .query(Long.class)
                .list());
        return requireAll(found, found.size() == webhookIds.size());
    }

    /** The batches in which the rows are; throws as {@link #batches}. */
    Set<Long> batchesOf(Set<Long> receivers, Set<Long> rowIds) {
        if (rowIds.isEmpty()) {
            return Set.of();
        }
        var batches = jdbc.sql("""
                        select w.batch_id from cordon.outbox_row w join cordon.outbox_batch b on b.id = w.batch_id
                        where w.id in (:ids) and w.receiver_id in (:receivers) and b.last_at is not null
                        """)
                .param("ids", rowIds)
                .param("receivers", receivers)
                .query(Long.class)
                .list();
        return requireAll(new TreeSet<>(batches), batches.size() == rowIds.size());
    }

    /** Until the end of the transaction; all at once, so that two callers never wait for each other. */
    void lock(Set<Long> batches) {
        if (!batches.isEmpty()) {
            jdbc.sql("select id from cordon.outbox_batch where id in (:ids) order by id for update")
                    .param("ids", batches)
                    .query(Long.class)
                    .list();
        }
    }

    int acknowledgeRows(Set<Long> rowIds) {
        return rowIds.isEmpty()
                ? 0
                : jdbc.sql("update cordon.outbox_row set acknowledged_at = :now"
                                + " where id in (:ids) and acknowledged_at is null")
                        .param("now", now())
                        .param("ids", rowIds)
                        .update();
    }

    int acknowledge(Set<Long> batches) {
        return acknowledge(ACKNOWLEDGE, batches);
    }

    /** Those of the batches in which no row is left. */
    int acknowledgeComplete(Set<Long> batches) {
        return acknowledge(
                ACKNOWLEDGE
                        + " and not exists (select 1 from cordon.outbox_row w where w.receiver_id = b.receiver_id"
                        + " and w.lane = b.lane and w.batch_id = b.id and w.acknowledged_at is null)",
                batches);
    }

    private int acknowledge(String sql, Set<Long> batches) {
        return batches.isEmpty()
                ? 0
                : jdbc.sql(sql).param("now", now()).param("batches", batches).update();
    }

    private static Set<Long> requireAll(Set<Long> found, boolean isAll) {
        if (!isAll) {
            throw new NotFound("outbox.unknown", "Not all of these were sent to your town");
        }
        return found;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
