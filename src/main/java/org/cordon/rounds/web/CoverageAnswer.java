package org.cordon.rounds.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.cordon.rounds.CoverageLevel;
import org.cordon.rounds.CoverageLine;
import org.cordon.rounds.RoundComparison;
import org.jspecify.annotations.Nullable;

/** How far a round is. */
record CoverageAnswer(
        @Nullable @Schema(description = "When the counts were taken; null before the first comparison")
        Instant asOf,

        @Nullable Long comparison,
        CoverageLevel level,
        Total total,
        List<CoverageLine> lines) {

    /** The sum of the lines. */
    record Total(long due, long sampled, long exempt, long unsampled, long open) {}

    static CoverageAnswer of(List<RoundComparison> last, CoverageLevel level, List<CoverageLine> lines) {
        RoundComparison comparison = last.isEmpty() ? null : last.get(0);
        return new CoverageAnswer(
                comparison == null ? null : comparison.startedAt(),
                comparison == null ? null : comparison.id(),
                level,
                new Total(
                        sum(lines, CoverageLine::due),
                        sum(lines, CoverageLine::sampled),
                        sum(lines, CoverageLine::exempt),
                        sum(lines, CoverageLine::unsampled),
                        sum(lines, CoverageLine::open)),
                lines);
    }

    private static long sum(List<CoverageLine> lines, ToLongFunction<CoverageLine> count) {
        return lines.stream().mapToLong(count).sum();
    }
}
