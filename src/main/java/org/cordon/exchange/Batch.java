package org.cordon.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is sent in one call. A batch begins when its lane has rows and nothing else on its way; from then on its bytes and its
 * id never change. It is tried until the receiver answers 2xx, or becomes a dead letter, which an administrator has sent
 * again. It ends when the town's system acknowledges it; some days later its content is erased and the counts stay.
 *
 * @param webhookId under which the receiver knows it
 * @param seq its place in the lane
 * @param lastOutcome of the last attempt: {@code status.503}, {@code timeout}, {@code address} and so on
 */
public record Batch(
        long id,
        String webhookId,
        long receiverId,
        int lane,
        long seq,
        int rows,
        BatchState state,
        Instant madeAt,
        int attempts,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        @Nullable String lastOutcome,
        @Nullable Instant deliveredAt,
        @Nullable Instant acknowledgedAt) {}
