package org.cordon.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A town's system that takes what is pushed to the town. It begins when a system administrator registers its address and
 * gives its secret to the town; rows written from then on are for it. It may be paused and resumed, get another address and
 * another secret, and stops itself when it answers that it is gone. Whatever happens, rows for it are kept.
 *
 * @param unitCode the town as a unit, whose service account acknowledges
 * @param townCode the town's nine-digit division code
 * @param lanes in how many lanes its people are dealt out; never changes, or somebody's news could pass each other
 * @param formerUntil until when the former secret signs, too
 */
public record Receiver(
        long id,
        String unitCode,
        String townCode,
        String url,
        int lanes,
        ReceiverState state,
        @Nullable Instant formerUntil,
        String registeredBy,
        Instant registeredAt) {}
