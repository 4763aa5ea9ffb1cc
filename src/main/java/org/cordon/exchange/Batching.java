package org.cordon.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordon.platform.audit.OpenedIdentities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds what a lane is to send next: what failed before, and else its next rows, put into a batch. Whose data is in a batch
 * is recorded before the transaction that makes it commits, and so before any of it can leave.
 */
@Component
class Batching {

    private static final String PURPOSE = "outbox:";
    private static final Set<String> FIELDS = Set.of("outboxRow");

    private final Lanes lanes;
    private final OutboxRows rows;
    private final Batches batches;
    private final Receivers receivers;
    private final BatchBody body;
    private final BatchSealing sealing;
    private final OpenedIdentities opened;
    private final TransactionTemplate transaction;
    private final int size;

    Batching(
            Lanes lanes,
            OutboxRows rows,
            Batches batches,
            Receivers receivers,
            BatchBody body,
            BatchSealing sealing,
            OpenedIdentities opened,
            TransactionTemplate transaction,
            OutboxSettings settings) {
        this.lanes = lanes;
        this.rows = rows;
        this.batches = batches;
        this.receivers = receivers;
        this.body = body;
        this.sealing = sealing;
        this.opened = opened;
        this.transaction = transaction;
        this.size = settings.batch();
    }

    /**
     * The next attempt of the lane, counted already; nothing if there is nothing to send.
     *
     * @throws LaneLost if the lane is another node's
     */
    Optional<Attempt> next(LaneClaim lane) {
        Receiver receiver = receivers.require(lane.receiverId());
        String webhookId = "msg_" + UUID.randomUUID().toString().replace("-", "");
        @Nullable Attempt[] next = new Attempt[1];
        opened.inBackground(
                PURPOSE + receiver.townCode(),
                webhookId,
                () -> next[0] = transaction.execute(status -> attempt(lane, receiver, webhookId)));
        return Optional.ofNullable(next[0]);
    }

    private @Nullable Attempt attempt(LaneClaim lane, Receiver receiver, String webhookId) {
        lanes.hold(lane);
        if (receivers.require(receiver.id()).state() != ReceiverState.ACTIVE) {
            return null;
        }
        Attempt next = batches.head(lane).map(this::again).orElseGet(() -> make(lane, receiver, webhookId));
        if (next != null) {
            batches.attempt(next.batchId());
        }
        return next;
    }

    private Attempt again(Batch batch) {
        return new Attempt(
                batch.id(),
                batch.webhookId(),
                sealing.open(batches.sealedBody(batch.id())),
                batch.attempts() + 1,
                batch.firstAt());
    }

    private @Nullable Attempt make(LaneClaim lane, Receiver receiver, String webhookId) {
        List<OutboxRow> next = rows.next(lane.receiverId(), lane.lane(), batches.hasDead(lane), size);
        if (next.isEmpty()) {
            return null;
        }
        opened.handedOver(next.stream().map(OutboxRow::person).toList(), FIELDS);
        SealedBatch batch = sealing.seal(webhookId, body.write(receiver, next));
        long id = batches.insert(lane, batch, next);
        rows.assign(id, next);
        return new Attempt(id, webhookId, batch.body(), 1, null);
    }
}
