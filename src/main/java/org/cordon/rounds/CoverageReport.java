package org.cordon.rounds;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How far a round is in an area, of one moment.
 *
 * @param comparison what counted the lines; null before the first
 */
public record CoverageReport(@Nullable RoundComparison comparison, List<CoverageLine> lines) {

    /** The sum of the lines. */
    public CoverageLine total() {
        return new CoverageLine(
                "",
                "",
                "",
                sum(CoverageLine::due),
                sum(CoverageLine::sampled),
                sum(CoverageLine::exempt),
                sum(CoverageLine::unsampled),
                sum(CoverageLine::open));
    }

    private long sum(ToLongFunction<CoverageLine> count) {
        return lines.stream().mapToLong(count).sum();
    }
}
