package org.cordon.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A batch that is to be sent now.
 *
 * @param number 1 for the first attempt
 * @param firstAt when the first attempt was; null for this one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Attempt(
        long batchId,
        String webhookId,
        byte[] body,
        int number,
        @Nullable Instant firstAt) {}
