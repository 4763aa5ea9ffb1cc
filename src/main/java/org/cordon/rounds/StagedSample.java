package org.cordon.rounds;

import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file of samples, checked.
 *
 * @param line where it begins in the file
 */
public record StagedSample(long line, RoundSample sample) {

    @Nullable
    Object[] columns(UUID importId) {
        return new @Nullable Object[] {
            importId,
            line,
            sample.roundId(),
            sample.identityHash(),
            sample.sampledAt().atOffset(ZoneOffset.UTC),
            sample.sampleNumber()
        };
    }
}
