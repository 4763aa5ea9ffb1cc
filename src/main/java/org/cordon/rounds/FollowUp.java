package org.cordon.rounds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the staff of a community look for the unsampled of a round: one process in the engine. It begins when a row of the
 * community is pending that no follow-up covers, after a comparison or when a row came from another town, and shows its
 * staff how many are left. It ends when none is left, or with its round. If rows come afterwards, another one begins.
 *
 * @param number the business key of its process
 * @param placeCode the community, or the town for rows without one
 * @param unitCode whose tasks these are; null where no unit answers for the town
 * @param pending rows left when they were last counted
 */
public record FollowUp(
        String number,
        long roundId,
        String townCode,
        String placeCode,
        @Nullable String unitCode,
        Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable FollowUpEnd endReason,
        long pending,
        long unclaimed,
        long late) {}
