package org.cordon.rounds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param phases those that have begun, in their order
 * @param secondsElapsed since it was taken up, until its end; null before
 * @param secondsLeft as long as the last comparison took for as many people; null where there is none, or it does not run
 */
public record RunReport(
        RoundRun run,
        List<PhaseRecord> phases,
        @Nullable Long secondsElapsed,
        @Nullable Long secondsLeft) {

    /** The phase that runs. */
    public @Nullable RunPhase phase() {
        return phases.stream()
                .filter(phase -> run.state() == RunState.RUNNING && !phase.isOver())
                .map(PhaseRecord::phase)
                .findFirst()
                .orElse(null);
    }

    public long phasesDone() {
        return phases.stream().filter(PhaseRecord::isOver).count();
    }

    public int phaseCount() {
        return run.kind().phases().size();
    }
}
