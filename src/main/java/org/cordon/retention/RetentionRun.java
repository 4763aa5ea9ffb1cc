package org.cordon.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One turn of erasing: what was due at a moment. It begins by night or when a system administrator asks for it, is counted in the
 * background and confirmed by a security administrator, works off its items and ends as a report, which stays.
 *
 * @param hash SHA-256 over the report, in hexadecimal; null until it is over
 * @param progress while it is being counted or erased
 */
public record RetentionRun(
        UUID id,
        RunState state,
        Instant proposedAt,
        @Nullable String requestedBy,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Instant finishedAt,
        @Nullable String hash,
        List<Count> counts,
        @Nullable RunProgress progress) {

    /**
     * How many of a class.
     *
     * @param outcome {@code DUE}, {@code ERASED}, or why they were left, as in {@code Standing}
     */
    public record Count(DataClass dataClass, String outcome, long items) {}
}
