package org.cordon.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a receiver stands.
 *
 * @param rows that wait for a batch
 * @param waiting batches that are tried
 * @param delivered batches that the receiver has and the town has not acknowledged
 * @param acknowledged batches
 * @param dead batches that were given up
 * @param oldest since when the oldest of what is not acknowledged has been waiting; null if nothing is
 * @param silent whether that is longer than {@code cordon.outbox.silence}
 */
public record ReceiverStanding(
        Receiver receiver,
        long rows,
        long waiting,
        long delivered,
        long acknowledged,
        long dead,
        @Nullable Instant oldest,
        boolean silent) {}
