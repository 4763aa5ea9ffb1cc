package org.cordon.control.editions;

import org.jspecify.annotations.Nullable;

/**
 * How far the preview of an edition change is, or its recalculation.
 *
 * @param total in a preview those who have been previewed and those who still wait for it
 * @param done people whose turn is over, without those who failed
 * @param perSecond people in a second lately; 0 before the first
 * @param secondsLeft none while nothing moves
 */
public record EditionChangeProgress(
        long total,
        long done,
        long failed,
        double perSecond,
        @Nullable Long secondsLeft) {

    /** How many percent are behind us. */
    public long percent() {
        return total == 0 ? 100 : (done + failed) * 100 / total;
    }
}
