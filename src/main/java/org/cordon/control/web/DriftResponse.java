package org.cordon.control.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cordon.control.drift.DriftFinding;
import org.jspecify.annotations.Nullable;

/**
 * Whether records agree, as the interface shows it.
 *
 * @param finished the last comparison that came to its end; none before the first
 * @param running the one that goes on, if one does
 */
record DriftResponse(@Nullable Finished finished, @Nullable Running running) {

    /**
     * A comparison that came to its end.
     *
     * @param askedBy nobody where it was its time
     * @param people who were compared
     * @param findings empty when all is well
     */
    record Finished(
            UUID id,
            @Nullable String askedBy,
            OffsetDateTime askedAt,
            @Nullable OffsetDateTime finishedAt,
            long people,
            List<DriftFinding> findings) {}

    /**
     * One that goes on.
     *
     * @param people who have been compared
     * @param secondsLeft none before the first of them
     */
    record Running(
            UUID id,
            @Nullable String askedBy,
            OffsetDateTime askedAt,
            long people,
            long total,
            double perSecond,
            @Nullable Long secondsLeft) {}
}
