package org.cordon.rounds;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

/** A run that cannot say how far it is goes on; one that is stopped does not. */
class RecordedProgressTests {

    private static final RoundRun RUN = new RoundRun(
            7,
            1,
            RunKind.CLOSING,
            RunState.RUNNING,
            "desk",
            Instant.EPOCH,
            1,
            Instant.EPOCH,
            4,
            null,
            null,
            null,
            null);

    private final RunJournal journal = mock(RunJournal.class);
    private final RecordedProgress progress = new RecordedProgress(journal, RUN);

    @Test
    void goesOnWithoutAConnectionToNoteItBy() {
        CannotCreateTransactionException none = new CannotCreateTransactionException("no connection in 3 s");
        doThrow(none).when(journal).enter(RUN, RunPhase.SETTLE);
        doThrow(none).when(journal).leave(any(), any(), anyLong(), anyLong());

        assertThatCode(() -> {
                    progress.enter(RunPhase.SETTLE);
                    progress.leave(3);
                    progress.enter(RunPhase.PUSH);
                })
                .doesNotThrowAnyException();

        verify(journal).leave(eq(RUN), eq(RunPhase.SETTLE), anyLong(), eq(3L));
        verify(journal).enter(RUN, RunPhase.PUSH);
    }

    @Test
    void endsForAnyOtherReason() {
        doThrow(new RunStopped()).when(journal).enter(RUN, RunPhase.SETTLE);
        doThrow(new IllegalStateException("a bug")).when(journal).enter(RUN, RunPhase.PUSH);

        assertThatThrownBy(() -> progress.enter(RunPhase.SETTLE)).isInstanceOf(RunStopped.class);
        assertThatThrownBy(() -> progress.enter(RunPhase.PUSH)).isInstanceOf(IllegalStateException.class);
    }
}
