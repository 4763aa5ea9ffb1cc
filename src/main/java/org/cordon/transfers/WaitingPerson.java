package org.cordon.transfers;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be driven and has no seat yet.
 *
 * @param queuedAt since when there has been no vehicle
 * @param proposedPlate the vehicle that became free for them
 * @param held refused or was absent, and nobody has settled it
 */
public record WaitingPerson(
        String number,
        Optional<Long> personId,
        Direction direction,
        TransferReason reason,
        int urgency,
        Instant orderedAt,
        @Nullable Instant queuedAt,
        @Nullable String proposedPlate,
        boolean held) {

    static WaitingPerson of(TransferOrder order) {
        return new WaitingPerson(
                order.number(),
                order.personId(),
                order.direction(),
                order.reason(),
                order.urgency(),
                order.orderedAt(),
                order.queuedAt().orElse(null),
                order.proposedPlate().orElse(null),
                order.isHeld());
    }
}
