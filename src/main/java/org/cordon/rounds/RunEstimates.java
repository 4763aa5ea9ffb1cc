package org.cordon.rounds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how long a run still takes, by how long each phase took the last time for each resident. */
@Component
class RunEstimates {

    private static final double MILLIS_A_SECOND = 1000;

    private final RoundRuns runs;
    private final RunPhases phases;
    private final RoundDirectory rounds;

    RunEstimates(RoundRuns runs, RunPhases phases, RoundDirectory rounds) {
        this.rounds = rounds;
        this.runs = runs;
        this.phases = phases;
    }

    /** Nothing for one that does not run, or where nothing was compared before. */
    @Nullable
    Long secondsLeft(RoundRun run, List<PhaseRecord> begun, Instant now) {
        if (run.state() != RunState.RUNNING) {
            return null;
        }
        Optional<RoundRun> example = phases.example(run.roundId(), lists(run, now))
                .flatMap(runs::find)
                .filter(before -> before.residents() > 0);
        return example.map(before -> secondsLeft(run, before, begun, now)).orElse(null);
    }

    private boolean lists(RoundRun run, Instant now) {
        return run.kind() == RunKind.LISTS || rounds.require(run.roundId()).lists(now);
    }

    private long secondsLeft(RoundRun run, RoundRun before, List<PhaseRecord> begun, Instant now) {
        Map<RunPhase, PhaseRecord> known = begun.stream().collect(Collectors.toMap(PhaseRecord::phase, phase -> phase));
        Map<RunPhase, Long> took = phases.of(before.id()).stream()
                .filter(PhaseRecord::isOver)
                .collect(Collectors.toMap(PhaseRecord::phase, phase -> millis(phase)));
        double times = run.residents() / (double) before.residents();
        double left = run.kind().phases().stream()
                .mapToDouble(phase -> left(took.getOrDefault(phase, 0L) * times, known.get(phase), now))
                .sum();
        return Math.round(left / MILLIS_A_SECOND);
    }

    private static double left(double expected, @Nullable PhaseRecord phase, Instant now) {
        if (phase == null) {
            return expected;
        }
        return phase.isOver()
                ? 0
                : Math.max(0, expected - Duration.between(phase.beganAt(), now).toMillis());
    }

    private static long millis(PhaseRecord phase) {
        Long millis = phase.millis();
        return millis == null ? 0 : millis;
    }
}
