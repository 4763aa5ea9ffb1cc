package org.cordon.rounds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was sampled in a round.
 *
 * @param identityHash 32 bytes of the document; nothing else of the person is kept
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record RoundSample(
        long roundId,
        byte[] identityHash,
        Instant sampledAt,
        @Nullable String sampleNumber) {}
