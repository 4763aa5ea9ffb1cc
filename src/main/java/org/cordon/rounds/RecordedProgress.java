package org.cordon.rounds;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes down how far a run is, for whoever looks at it from outside its transaction. */
final class RecordedProgress implements RunProgress {

    private static final long NANOS_A_MILLI = 1_000_000;

    private final RunJournal journal;
    private final RoundRun run;
    private @Nullable RunPhase phase;
    private long since;

    RecordedProgress(RunJournal journal, RoundRun run) {
        this.journal = journal;
        this.run = run;
    }

    @Override
    public void enter(RunPhase next) {
        journal.enter(run, next);
        phase = next;
        since = System.nanoTime();
    }

    @Override
    public void leave(long rows) {
        long millis = (System.nanoTime() - since) / NANOS_A_MILLI;
        journal.leave(run, Objects.requireNonNull(phase), millis, rows);
    }
}
