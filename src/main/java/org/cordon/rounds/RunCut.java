package org.cordon.rounds;

/** A run came to no end; its transaction is given up for this reason. */
final class RunCut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RoundRun run;
    private final RuntimeException reason;

    RunCut(RoundRun run, RuntimeException reason) {
        super("The run " + run.id() + " came to no end", reason);
        this.run = run;
        this.reason = reason;
    }

    RoundRun run() {
        return run;
    }

    RuntimeException reason() {
        return reason;
    }
}
