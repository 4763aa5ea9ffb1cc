package org.cordon.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works a lane off, one batch after the other, until nothing is left or one fails; no batch passes the one before it. */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Batching batching;
    private final ReceiverCalls calls;
    private final Receivers receivers;
    private final Batches batches;
    private final Lanes lanes;
    private final Backoff backoff;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration pause;

    Delivery(
            Batching batching,
            ReceiverCalls calls,
            Receivers receivers,
            Batches batches,
            Lanes lanes,
            Backoff backoff,
            TransactionTemplate transaction,
            Clock clock,
            OutboxSettings settings) {
        this.batching = batching;
        this.calls = calls;
        this.receivers = receivers;
        this.batches = batches;
        this.lanes = lanes;
        this.backoff = backoff;
        this.transaction = transaction;
        this.clock = clock;
        this.pause = settings.poll();
    }

    /** Sends one batch of the lane; answers whether there may be more. */
    boolean step(LaneClaim lane) {
        Optional<Attempt> attempt = batching.next(lane);
        if (attempt.isEmpty()) {
            rest(lane);
            return false;
        }
        Receiver receiver = receivers.require(lane.receiverId());
        Outcome outcome = calls.send(receiver, attempt.get());
        if (outcome.isDelivered()) {
            batches.delivered(attempt.get().batchId(), outcome.code());
            return true;
        }
        transaction.executeWithoutResult(status -> failed(lane, receiver, attempt.get(), outcome));
        return false;
    }

    /** What a dead letter holds back would let the lane be claimed again at once, and again. */
    private void rest(LaneClaim lane) {
        Instant now = clock.instant();
        lanes.release(lane, batches.hasDead(lane) ? now.plus(pause) : now);
    }

    private void failed(LaneClaim lane, Receiver called, Attempt attempt, Outcome outcome) {
        lanes.hold(lane);
        Instant now = clock.instant();
        boolean over = !outcome.isGone() && backoff.isOver(attempt, now);
        batches.failed(attempt.batchId(), over ? BatchState.DEAD : BatchState.WAITING, outcome.code());
        if (outcome.isGone()) {
            receivers.gone(called);
        }
        lanes.release(lane, over ? now : now.plus(backoff.after(attempt.number(), outcome.retryAfter())));
        LOG.warn(
                "Batch {} for receiver {}: {} at attempt {}{}",
                attempt.webhookId(),
                lane.receiverId(),
                outcome.code(),
                attempt.number(),
                over ? ", given up" : "");
    }
}
