package org.cordon.rounds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one comparison of a round with the register found. {@code due = sampled + exempt + unsampled}, of one moment.
 *
 * @param askedBy nobody for a comparison that was its turn
 * @param listed whether it pushed whoever is missing
 * @param registerVersion the last file that had been written to the register, 0 if none
 * @param sampled due and sampled, also when they are exempt
 * @param exempt due, not sampled and exempt
 * @param unsampled the rest: each of them has a row once the lists of the round have begun
 * @param added rows that this comparison pushed
 * @param settled rows without an answer whose person has been sampled or exempted since
 * @param unmatched sampled people who are not due: the register does not have them in the area of the round
 */
public record RoundComparison(
        long id,
        Instant startedAt,
        @Nullable String askedBy,
        boolean listed,
        long registerVersion,
        long due,
        long sampled,
        long exempt,
        long unsampled,
        long added,
        long settled,
        long unmatched) {}
