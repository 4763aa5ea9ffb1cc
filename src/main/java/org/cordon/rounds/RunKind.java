package org.cordon.rounds;

import java.util.List;

/** What is done to a round in the background. */
public enum RunKind {
    /** It is compared with the register. */
    COMPARISON,
    /** It is compared, whoever is missing is pushed, and so they are from then on. */
    LISTS,
    /** It takes no sample any more, is compared a last time, and hands on who is left. */
    CLOSING;

    /** In their order. */
    public List<RunPhase> phases() {
        return this == CLOSING ? List.of(RunPhase.values()) : List.of(RunPhase.SETTLE, RunPhase.PUSH, RunPhase.COUNT);
    }
}
