package org.cordon.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an import has done so far; once completed, {@code received} is the sum of the five counts of {@code tally}. */
public record ImportReport(
        UUID id,
        String kind,
        String fileName,
        boolean dryRun,
        ImportState state,
        ImportPhase phase,
        long received,
        Tally tally,
        long warnings,
        long blankRows,
        long rowsDone,
        long workedMillis,
        long phaseMillis,
        @Nullable String charset,
        @Nullable Reason refusal,
        @Nullable RegisterPreview preview,
        @Nullable UUID sameFileAs,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant finishedAt) {

    /** Rows a second over the time really worked: of all of it once finished, before that of the phase. */
    public long rowsPerSecond() {
        return isFinished() ? rate(tally.total(), workedMillis) : rate(rowsDone, phaseMillis);
    }

    /** How long the rest of this phase takes at the rate so far; nothing before there is one. */
    public @Nullable Long secondsLeft() {
        long rate = rowsPerSecond();
        return state != ImportState.RUNNING || rate == 0 ? null : Math.max(0, received - rowsDone) / rate;
    }

    private static long rate(long rows, long millis) {
        return millis == 0 ? 0 : Math.round(1000.0 * rows / millis);
    }

    private long removed() {
        return preview == null ? 0 : preview.removed();
    }

    public boolean isFinished() {
        return state != ImportState.QUEUED && state != ImportState.RUNNING && state != ImportState.AWAITING;
    }

    public boolean changedNothing() {
        return state == ImportState.COMPLETED && tally.changes() == 0 && removed() == 0;
    }
}
