package org.cordon.control.drift;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of all records with the engine, in the background.
 *
 * @param askedBy nobody where it was its time
 * @param total people when it began, or those who were compared if there were more
 * @param checked people who have been compared
 * @param lastNumber of the last of them
 * @param millis how long that took
 */
public record DriftRun(
        UUID id,
        DriftRunState state,
        @Nullable String askedBy,
        Instant askedAt,
        long total,
        long checked,
        String lastNumber,
        long millis,
        @Nullable Instant finishedAt,
        @Nullable String stoppedBy) {

    private static final double MILLIS = 1000;

    /** People in a second, on the average of the time in which it was worked on; 0 before the first. */
    public double perSecond() {
        return millis == 0 ? 0 : Math.round(checked * MILLIS / millis * 10) / 10.0;
    }

    /** None before the first people. */
    public @Nullable Long secondsLeft() {
        return checked == 0 ? null : Long.valueOf((long) Math.ceil((total - checked) * millis / MILLIS / checked));
    }
}
