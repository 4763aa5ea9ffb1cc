package org.cordon.pushes.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.cordon.persons.MaskedPerson;
import org.cordon.pushes.ClaimLevel;
import org.cordon.pushes.ListedRow;
import org.cordon.pushes.PushRow;
import org.jspecify.annotations.Nullable;

/** Somebody whom a list tells a town to look for, masked. */
record RowAnswer(
        long id,
        String kind,

        @Schema(description = "What it came with; the batch names the comparison or the file")
        long batch,

        @Nullable Long round,

        @Nullable @Schema(description = "The line in the file")
        Long line,

        @Nullable @Schema(description = "The id of the resident in the register, if they are in it")
        Long residentId,

        @Schema(
                description =
                        "Its id is that of our people where a file names them, else the resident's; without any facts"
                                + " once they are erased")
        MaskedPerson person,

        String townCode,
        String communityCode,
        String gridCode,

        @Schema(description = "OPEN, or the last answer") String state,

        @Schema(description = "Whether somebody still has to go there")
        boolean pending,

        Instant dueAt,
        boolean overdue,
        @Nullable ClaimLevel claimLevel,
        @Nullable String claimedBy,
        @Nullable Instant claimedAt,

        @Schema(description = "How many levels were told that nobody has claimed it")
        int unclaimedAlarm,

        @Schema(description = "How many levels were told that it is late")
        int lateAlarm) {

    static RowAnswer of(ListedRow listed) {
        PushRow row = listed.row();
        return new RowAnswer(
                row.id(),
                row.kind(),
                row.batchId(),
                row.roundId(),
                row.line(),
                row.residentId(),
                listed.person(),
                row.townCode(),
                row.communityCode(),
                row.gridCode(),
                row.state(),
                row.pending(),
                row.dueAt(),
                listed.overdue(),
                row.claimLevel(),
                row.claimedBy(),
                row.claimedAt(),
                row.unclaimedAlarm(),
                row.lateAlarm());
    }
}
