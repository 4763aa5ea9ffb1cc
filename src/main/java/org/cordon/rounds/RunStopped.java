package org.cordon.rounds;

/** Somebody wants the run stopped: its transaction is given up. */
final class RunStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunStopped() {
        super("Somebody has stopped this run", null, false, false);
    }
}
