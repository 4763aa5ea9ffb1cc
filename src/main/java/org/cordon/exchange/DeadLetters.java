package org.cordon.exchange;

import java.util.List;
import org.cordon.platform.audit.AuditedChange;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotEntitled;
import org.cordon.platform.errors.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Batches that were given up. Each holds back whom it is about: nobody is told somebody's later news before the earlier. Sent
 * again, it goes with the same bytes and id, before anything else of its lane.
 */
@Service
public class DeadLetters {

    private static final int MOST = 500;

    private final Batches batches;
    private final Lanes lanes;
    private final Receivers receivers;
    private final ExchangeStaff staff;
    private final ApplicationEventPublisher events;

    DeadLetters(
            Batches batches, Lanes lanes, Receivers receivers, ExchangeStaff staff, ApplicationEventPublisher events) {
        this.batches = batches;
        this.lanes = lanes;
        this.receivers = receivers;
        this.staff = staff;
        this.events = events;
    }

    /**
     * At most 500 of each receiver, the oldest of each lane first.
     *
     * @param receiverId all of them where it is null
     * @throws NotEntitled {@code outbox.notEntitled}
     */
    public List<Batch> list(@Nullable Long receiverId) {
        staff.requireAdministrator();
        return chosen(receiverId).stream()
                .flatMap(receiver -> batches.of(receiver.id(), BatchState.DEAD, MOST).stream())
                .toList();
    }

    /**
     * Sends one again.
     *
     * @throws NotFound {@code outbox.batch.unknown}
     * @throws Conflict {@code outbox.batch.alive} if it is no dead letter
     */
    @Transactional
    public void resend(String webhookId) {
        staff.requireAdministrator();
        Batch batch = batches.lock(webhookId)
                .orElseThrow(() -> new NotFound("outbox.batch.unknown", "There is no batch " + webhookId, webhookId));
        if (batch.state() != BatchState.DEAD) {
            throw new Conflict("outbox.batch.alive", "The batch " + webhookId + " is no dead letter", webhookId);
        }
        batches.startAgain(batch.id());
        lanes.hurry(batch.receiverId());
        events.publishEvent(AuditedChange.administration("batch:" + webhookId, "resent", "state"));
    }

    /** Sends all of them again; answers how many. */
    @Transactional
    public int resendAll(@Nullable Long receiverId) {
        staff.requireAdministrator();
        return chosen(receiverId).stream().mapToInt(this::resendAll).sum();
    }

    private int resendAll(Receiver receiver) {
        int resent = batches.startAgain(receiver.id(), BatchState.DEAD);
        if (resent > 0) {
            lanes.hurry(receiver.id());
            events.publishEvent(
                    AuditedChange.administration("receiver:" + receiver.id(), "deadLettersResent", "state"));
        }
        return resent;
    }

    private List<Receiver> chosen(@Nullable Long receiverId) {
        return receiverId == null ? receivers.all() : List.of(receivers.require(receiverId));
    }
}
