package org.cordon.rounds.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.cordon.persons.MaskedPerson;
import org.cordon.rounds.ClaimLevel;
import org.cordon.rounds.ListedRow;
import org.cordon.rounds.RoundRow;
import org.cordon.rounds.RowState;
import org.jspecify.annotations.Nullable;

/** Somebody who is due and was not sampled, masked. */
record RowAnswer(
        long id,

        @Schema(description = "The id of the resident in the register; also that of the person")
        long residentId,

        MaskedPerson person,
        String townCode,
        String communityCode,
        String gridCode,
        RowState state,
        Instant dueAt,
        boolean overdue,

        @Schema(description = "The comparison that pushed the row")
        long comparison,

        @Nullable ClaimLevel claimLevel,
        @Nullable String claimedBy,
        @Nullable Instant claimedAt) {

    static RowAnswer of(ListedRow listed) {
        RoundRow row = listed.row();
        return new RowAnswer(
                row.id(),
                row.residentId(),
                listed.person(),
                row.townCode(),
                row.communityCode(),
                row.gridCode(),
                row.state(),
                row.dueAt(),
                listed.overdue(),
                row.comparisonId(),
                row.claimLevel(),
                row.claimedBy(),
                row.claimedAt());
    }
}
