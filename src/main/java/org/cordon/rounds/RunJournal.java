package org.cordon.rounds;

import java.util.Optional;
import org.cordon.platform.data.GuardedWrite;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is written about runs in transactions of its own, so that it is seen while the one that compares goes on, and stays
 * when that is given up. Only whoever holds the round takes a run up.
 */
@Component
class RunJournal {

    private final RoundRuns runs;
    private final RunPhases phases;
    private final GuardedWrite guarded;

    RunJournal(RoundRuns runs, RunPhases phases, GuardedWrite guarded) {
        this.runs = runs;
        this.phases = phases;
        this.guarded = guarded;
    }

    /** Writes one down; nothing if one of this kind waits or runs. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<RoundRun> add(long roundId, RunKind kind, @Nullable String askedBy) {
        return guarded.succeeds(() -> runs.add(roundId, kind, askedBy)) ? open(roundId, kind) : Optional.empty();
    }

    private Optional<RoundRun> open(long roundId, RunKind kind) {
        return runs.open(roundId).stream().filter(run -> run.kind() == kind).findFirst();
    }

    /**
     * Takes up what waits longest, or what a dead node left behind; somebody may ask in the moment of the turn.
     *
     * @param turn whether it is the round's turn if nobody has asked for anything
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<RoundRun> take(long roundId, boolean turn, long residents) {
        if (turn && runs.open(roundId).isEmpty()) {
            runs.dropFailedTurns(roundId);
            add(roundId, RunKind.COMPARISON, null);
        }
        Optional<Long> next = runs.open(roundId).stream().map(RoundRun::id).findFirst();
        next.ifPresent(phases::forget);
        return next.flatMap(id -> runs.start(id, residents));
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void enter(RoundRun run, RunPhase phase) {
        if (!runs.goesOn(run)) {
            throw new RunStopped();
        }
        phases.begin(run.id(), phase);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void leave(RoundRun run, RunPhase phase, long millis, long rows) {
        phases.end(run.id(), phase, millis, rows);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void end(RoundRun run, RunState state, @Nullable String failure) {
        runs.end(run, state, failure);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void waitAgain(RoundRun run, String failure) {
        runs.waitAgain(run, failure);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean stop(long runId, String userId) {
        return runs.stop(runId, userId);
    }
}
