package org.cordon.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what was acknowledged so many days ago: rows, contents and their keys. Of a batch stays how many rows it had, when it
 * was sent and the hash of its content. What nobody has acknowledged stays: somebody is asked about it.
 */
@Component
class OutboxCleaning {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final BatchSealing sealing;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration keep;

    OutboxCleaning(
            JdbcClient jdbc,
            BatchSealing sealing,
            TransactionTemplate transaction,
            Clock clock,
            OutboxSettings settings) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.transaction = transaction;
        this.clock = clock;
        this.keep = settings.keep();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void clean() {
        int cleaned = AT_ONCE;
        while (cleaned == AT_ONCE) {
            cleaned = transaction.execute(status -> cleanSome());
        }
    }

    private int cleanSome() {
        List<Batch> due = jdbc.sql("""
                        select %s from cordon.outbox_batch
                        where state = 'ACKNOWLEDGED' and body_sealed is not null and acknowledged_at < ?
                        order by id fetch first %d rows only for update skip locked
                        """.formatted(Batches.COLUMNS, AT_ONCE))
                .param(OffsetDateTime.now(clock).minus(keep))
                .query(Batches::batch)
                .list();
        due.forEach(this::erase);
        sealing.destroy(due.stream().map(Batch::webhookId).toList());
        return due.size();
    }

    private void erase(Batch batch) {
        jdbc.sql("delete from cordon.outbox_row where receiver_id = ? and lane = ? and batch_id = ?")
                .params(batch.receiverId(), batch.lane(), batch.id())
                .update();
        jdbc.sql("update cordon.outbox_batch set body_sealed = null where id = ?")
                .param(batch.id())
                .update();
    }
}
