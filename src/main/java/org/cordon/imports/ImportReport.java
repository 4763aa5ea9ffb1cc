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
        @Nullable String charset,
        @Nullable Reason refusal,
        @Nullable UUID sameFileAs,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant finishedAt) {

    /** Rows a second, over the time really worked. */
    public long rowsPerSecond() {
        return workedMillis == 0 ? 0 : Math.round(1000.0 * tally.total() / workedMillis);
    }

    public boolean isFinished() {
        return state != ImportState.QUEUED && state != ImportState.RUNNING;
    }

    public boolean changedNothing() {
        return state == ImportState.COMPLETED && tally.changes() == 0;
    }
}
