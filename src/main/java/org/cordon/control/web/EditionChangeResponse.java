package org.cordon.control.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cordon.control.editions.EditionChangeProgress;
import org.cordon.control.editions.EditionChangeState;
import org.jspecify.annotations.Nullable;

/**
 * An edition change as the interface shows it.
 *
 * @param tables the versions of the rule tables that decide
 * @param changedTables those of them that it puts into force, such as {@code LocalOverride 1 → 2}
 * @param previewedAt when the counts were last worked out; only once they are complete
 * @param counts while it is being previewed, of those who have been
 * @param progress of the preview, or from the confirmation on of the recalculation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EditionChangeResponse(
        UUID id,
        String edition,
        String reason,
        List<String> tables,
        List<String> changedTables,
        EditionChangeState state,
        String proposedBy,
        @Nullable OffsetDateTime proposedAt,
        @Nullable OffsetDateTime previewedAt,
        @Nullable String confirmedBy,
        @Nullable OffsetDateTime confirmedAt,
        @Nullable String closedBy,
        @Nullable OffsetDateTime closedAt,
        Counts counts,
        @Nullable EditionChangeProgress progress) {

    /**
     * Each person counts once, apart from {@code raised}.
     *
     * @param over whose every period would be over: a release is proposed, never given
     * @param notJudged whom the edition no longer judges: likewise
     * @param otherwise whose days stay, but not their measure or tests
     * @param unknown for whom the tables have no answer
     * @param raised who go back to the decision on their measure
     */
    record Counts(
            long people,
            long over,
            long notJudged,
            long shortened,
            long lengthened,
            long otherwise,
            long unchanged,
            long unknown,
            long raised) {}
}
