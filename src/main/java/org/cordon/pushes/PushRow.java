package org.cordon.pushes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a list tells a town to look for. The row begins with its batch, at the town, community and grid that the
 * source names, and never twice for one person and round. It may be claimed, level by level, and given to another town,
 * while its due time stays. It ends with an answer of whoever visited, or when its source finds that nobody need go there
 * any more; an answer can be taken back for a reason. All of that is in its history.
 *
 * @param roundId the round whose comparison pushed it; null for a row of a file
 * @param line where it begins in the file; null for a row of a round
 * @param residentId whom the register has under this id; null if it does not have them
 * @param personId whom a file names; null for a row of a round
 * @param townCode the town that answers for it now; community and grid are empty after it was given to another
 * @param state {@value #OPEN}, or the last answer
 * @param pending whether somebody still has to go there
 * @param dueAt when the answer is due
 * @param visits how often nobody was met
 * @param unclaimedAlarm how many levels were told that nobody has claimed it
 * @param lateAlarm how many levels were told that it is late
 */
public record PushRow(
        long id,
        long batchId,
        String kind,
        @Nullable Long roundId,
        @Nullable Long line,
        @Nullable Long residentId,
        @Nullable Long personId,
        String townCode,
        String communityCode,
        String gridCode,
        String state,
        boolean pending,
        Instant dueAt,
        Instant pushedAt,
        @Nullable ClaimLevel claimLevel,
        @Nullable String claimedBy,
        @Nullable Instant claimedAt,
        int visits,
        int unclaimedAlarm,
        int lateAlarm) {

    /** The state of a row that nobody has told anything about. */
    public static final String OPEN = "OPEN";
}
