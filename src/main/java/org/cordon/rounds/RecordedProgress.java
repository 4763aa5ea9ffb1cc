package org.cordon.rounds;

import java.util.Objects;
import org.cordon.platform.data.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down how far a run is, for whoever looks at it from outside its transaction. */
final class RecordedProgress implements RunProgress {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedProgress.class);
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
        phase = next;
        since = System.nanoTime();
        unlessOut(() -> journal.enter(run, next));
    }

    @Override
    public void leave(long rows) {
        long millis = (System.nanoTime() - since) / NANOS_A_MILLI;
        RunPhase left = Objects.requireNonNull(phase);
        unlessOut(() -> journal.leave(run, left, millis, rows));
    }

    /** It needs a second connection, and there may be none; whoever wants the run stopped is heard at its end at the latest. */
    private void unlessOut(Runnable note) {
        try {
            note.run();
        } catch (RuntimeException failure) {
            if (!Outage.is(failure)) {
                throw failure;
            }
            LOG.warn(
                    "Round {}: how far the run {} is could not be noted; it goes on", run.roundId(), run.id(), failure);
        }
    }
}
