package org.cordon.rounds;

import java.util.List;

/** What is done to a round in the background. */
public enum RunKind {
    /** It is compared with the register. */
    COMPARISON(List.of(RunPhase.SETTLE, RunPhase.PUSH, RunPhase.COUNT)),
    /** It takes no sample any more, is compared a last time, and hands on who is left. */
    CLOSING(List.of(RunPhase.SAMPLES, RunPhase.SETTLE, RunPhase.PUSH, RunPhase.COUNT, RunPhase.HAND_ON));

    private final List<RunPhase> phases;

    RunKind(List<RunPhase> phases) {
        this.phases = phases;
    }

    /** In their order. */
    public List<RunPhase> phases() {
        return phases;
    }
}
