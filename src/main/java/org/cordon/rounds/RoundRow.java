package org.cordon.rounds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a round who is due and was not sampled when a comparison looked. The row begins with that comparison, at
 * the town, community and grid of the register, and never twice for one person and round. It may be claimed, level by
 * level, and given to another town, while its due time stays. It ends with an answer of whoever visited, or when a
 * sample or an exemption comes in first; an answer can be taken back for a reason. All of that is in its history.
 *
 * @param residentId whom the register has under this id
 * @param townCode the town that answers for it now; community and grid are empty after it was given to another
 * @param dueAt when the answer is due
 * @param comparisonId where the row comes from
 */
public record RoundRow(
        long id,
        long residentId,
        String townCode,
        String communityCode,
        String gridCode,
        RowState state,
        Instant dueAt,
        Instant pushedAt,
        long comparisonId,
        @Nullable ClaimLevel claimLevel,
        @Nullable String claimedBy,
        @Nullable Instant claimedAt) {

    /** Whether a claim of this level would bring the row further. */
    boolean isClaimable(ClaimLevel level) {
        return state.isOpen() && (claimLevel == null || claimLevel.compareTo(level) < 0);
    }
}
