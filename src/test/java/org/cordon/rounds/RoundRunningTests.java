package org.cordon.rounds;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordon.platform.errors.Conflict;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

/** What passes is tried again a few times, everything else is told. */
class RoundRunningTests {

    private final RoundRunStep step = mock(RoundRunStep.class);
    private final RunJournal journal = mock(RunJournal.class);
    private final RoundRuns runs = mock(RoundRuns.class);
    private final RoundComparing comparing = mock(RoundComparing.class);
    private final RoundRunning running = new RoundRunning(step, journal, runs, comparing);

    @Test
    void triesAgainWhatPasses() {
        work(run(1), changed());
        verify(journal).waitAgain(run(1), "round.register.changed");
        work(run(2), new CannotAcquireLockException("deadlock"));
        verify(journal).waitAgain(run(2), "round.run.broken");
        verify(journal, never()).end(any(), any(), any());
        verify(step, times(2)).run(1);
    }

    @Test
    void tellsWhatDoesNotPass() {
        work(run(RoundRunStep.MOST_STARTS), changed());
        verify(journal).end(run(RoundRunStep.MOST_STARTS), RunState.FAILED, "round.register.changed");
        work(run(1), new IllegalStateException("a bug"));
        verify(journal).end(run(1), RunState.FAILED, "round.run.broken");
        work(run(2), new Conflict("round.run.cutOff", ""));
        verify(journal).end(run(2), RunState.FAILED, "round.run.cutOff");
    }

    @Test
    void hasNotFailedWhereTheRoundWasClosedBefore() {
        work(run(2), new Conflict("round.closed", ""));
        verify(journal).end(run(2), RunState.STOPPED, "round.closed");
    }

    @Test
    void goesOnWithTheNextBehindOneThatFails() {
        when(runs.open(1)).thenReturn(List.of(run(3)));
        when(step.run(1)).thenThrow(new RunCut(run(1), new RunStopped())).thenReturn(Optional.empty());

        running.work(1);

        verify(journal).end(run(1), RunState.STOPPED, null);
        verify(step, times(2)).run(1);
    }

    private void work(RoundRun run, RuntimeException reason) {
        doThrow(new RunCut(run, reason)).when(step).run(1);
        running.work(1);
    }

    private static Conflict changed() {
        return new Conflict("round.register.changed", "");
    }

    private static RoundRun run(int starts) {
        Instant then = Instant.EPOCH;
        return new RoundRun(
                7, 1, RunKind.COMPARISON, RunState.RUNNING, null, then, starts, then, 4, null, null, null, null);
    }
}
