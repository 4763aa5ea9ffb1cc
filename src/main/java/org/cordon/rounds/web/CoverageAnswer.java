package org.cordon.rounds.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.cordon.rounds.CoverageLevel;
import org.cordon.rounds.CoverageLine;
import org.cordon.rounds.CoverageReport;
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

    static CoverageAnswer of(CoverageLevel level, CoverageReport report) {
        RoundComparison comparison = report.comparison();
        List<CoverageLine> lines = report.lines();
        CoverageLine total = report.total();
        return new CoverageAnswer(
                comparison == null ? null : comparison.startedAt(),
                comparison == null ? null : comparison.id(),
                level,
                new Total(total.due(), total.sampled(), total.exempt(), total.unsampled(), total.open()),
                lines);
    }
}
