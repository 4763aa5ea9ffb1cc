package org.cordon.rounds.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.cordon.rounds.PhaseRecord;
import org.cordon.rounds.RoundComparison;
import org.cordon.rounds.RoundRun;
import org.cordon.rounds.RunKind;
import org.cordon.rounds.RunPhase;
import org.cordon.rounds.RunReport;
import org.cordon.rounds.RunState;
import org.jspecify.annotations.Nullable;

/** How far a comparison, the beginning of lists or a closing is. */
record RunAnswer(
        long id,
        long roundId,
        RunKind kind,

        @Schema(description = "WAITING, RUNNING, DONE, STOPPED or FAILED; the last two leave the round as it was")
        RunState state,

        @Nullable @Schema(description = "Null where it was the round's turn")
        String askedBy,

        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,

        @Schema(description = "Stops before its next phase") boolean stopping,

        @Schema(description = "How many are compared: as far as known when it began, and as counted once it is done")
        long residents,

        @Nullable @Schema(description = "The one that runs") RunPhase phase,

        @Schema(description = "How many phases it has") int phaseCount,

        @Schema(description = "Those that have begun; millis and rows are null in the one that runs")
        List<PhaseRecord> phases,

        @Nullable Long secondsElapsed,

        @Nullable @Schema(description = "As long as the last comparison took for as many people")
        Long secondsLeft,

        @Nullable @Schema(description = "Why it failed, waits to be tried again, or had nothing to do any more")
        Failure failure,

        @Nullable @Schema(description = "What it found, once done")
        RoundComparison comparison) {

    /** The code of a problem, and the sentence. */
    record Failure(String code, String message) {}

    static RunAnswer of(RunReport report, @Nullable Failure failure, @Nullable RoundComparison comparison) {
        RoundRun run = report.run();
        return new RunAnswer(
                run.id(),
                run.roundId(),
                run.kind(),
                run.state(),
                run.askedBy(),
                run.askedAt(),
                run.startedAt(),
                run.finishedAt(),
                run.isStopping(),
                run.residents(),
                report.phase(),
                report.phaseCount(),
                report.phases(),
                report.secondsElapsed(),
                report.secondsLeft(),
                failure,
                comparison);
    }
}
