package org.cordon.imports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cordon.imports.ImportPhase;
import org.cordon.imports.ImportState;
import org.jspecify.annotations.Nullable;

/**
 * An import as the interface shows it. When the state is COMPLETED, {@code received} = accepted + updated + duplicate +
 * alreadyKnown + rejected.
 *
 * @param rowsDone rows of the present phase that are behind us
 * @param secondsLeft of the present phase, at its rate so far
 * @param preview of a register only, once it is compared
 * @param sameFileAs the last completed import of the same file with the same mapping
 * @param warnings what could not be taken of rows that were taken, the first hundred
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportAnswer(
        UUID id,
        String kind,
        String fileName,
        boolean dryRun,
        ImportState state,
        ImportPhase phase,
        String summary,
        long received,
        long accepted,
        long updated,
        long duplicate,
        long alreadyKnown,
        long rejected,
        long warningCount,
        long blankRows,
        long rowsDone,
        long rowsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable PreviewAnswer preview,
        @Nullable String encoding,
        @Nullable UUID sameFileAs,
        @Nullable String rejectedRows,
        @Nullable ReasonAnswer refusal,
        List<ReasonAnswer> warnings,
        String uploadedBy,
        OffsetDateTime uploadedAt,
        @Nullable OffsetDateTime finishedAt) {

    /**
     * What a register's file does, or would do: people, not rows.
     *
     * @param unnamed refused rows of which nobody can tell whom they are about
     */
    record PreviewAnswer(long current, long added, long changed, long unchanged, long removed, long unnamed) {}

    /** Why something was not taken, in the reader's language. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReasonAnswer(String code, @Nullable Long line, String message) {}
}
