package org.cordon.rounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordon.platform.errors.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells how far runs of rounds are. */
@Service
public class RunReports {

    private final RoundRuns runs;
    private final RunPhases phases;
    private final RunEstimates estimates;
    private final Clock clock;

    RunReports(RoundRuns runs, RunPhases phases, RunEstimates estimates, Clock clock) {
        this.runs = runs;
        this.phases = phases;
        this.estimates = estimates;
        this.clock = clock;
    }

    /**
     * One run of a round.
     *
     * @throws NotFound {@code round.run.unknown}
     */
    public RunReport require(long roundId, long runId) {
        return runs.find(runId)
                .filter(run -> run.roundId() == roundId)
                .map(this::report)
                .orElseThrow(() -> unknown(runId));
    }

    /** What waits or runs, in the order in which it is done; else the newest that ended. */
    public List<RunReport> current(long roundId) {
        List<RoundRun> open = runs.open(roundId);
        Optional<RoundRun> newest = open.isEmpty() ? runs.newest(roundId) : Optional.empty();
        return open.isEmpty()
                ? newest.map(this::report).stream().toList()
                : open.stream().map(this::report).toList();
    }

    private RunReport report(RoundRun run) {
        List<PhaseRecord> begun = phases.of(run.id());
        Instant now = clock.instant();
        return new RunReport(run, begun, elapsed(run, now), estimates.secondsLeft(run, begun, now));
    }

    private static @Nullable Long elapsed(RoundRun run, Instant now) {
        Instant end = run.finishedAt();
        Instant start = run.startedAt();
        return start == null
                ? null
                : Duration.between(start, end == null ? now : end).toSeconds();
    }

    static NotFound unknown(long runId) {
        return new NotFound("round.run.unknown", "The round has no run " + runId, String.valueOf(runId));
    }
}
