package org.cordon.retention;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param done kinds of data that are counted, or items that have had their turn
 * @param perSecond items in a second on the average of the run; none while kinds of data are counted
 * @param secondsLeft none before the first item, and while kinds of data are counted
 */
public record RunProgress(
        long done,
        long total,
        @Nullable Double perSecond,
        @Nullable Long secondsLeft) {

    private static final double MILLIS = 1000;

    static RunProgress ofCounting(int counted) {
        return new RunProgress(counted, DataClass.values().length, null, null);
    }

    static RunProgress ofErasing(long total, long left, Duration since) {
        long done = Math.max(total - left, 0);
        double perSecond = done * MILLIS / Math.max(since.toMillis(), 1);
        Long secondsLeft = done == 0 ? null : Long.valueOf((long) Math.ceil(left / perSecond));
        return new RunProgress(done, total, Math.round(perSecond * 10) / 10.0, secondsLeft);
    }

    /** How many percent are behind us. */
    public long percent() {
        return total == 0 ? 100 : done * 100 / total;
    }
}
