package org.cordon.rounds;

import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A round that cannot be worked on keeps no other from its turn. */
class RoundWatchTests {

    private final RoundTurns turns = mock(RoundTurns.class);
    private final RoundRuns runs = mock(RoundRuns.class);
    private final RoundRunning running = mock(RoundRunning.class);

    @Test
    void goesOnBehindARoundThatFails() {
        when(runs.roundsWithOpen()).thenReturn(List.of(1L));
        when(turns.due()).thenReturn(List.of(1L, 2L));
        doThrow(new IllegalStateException("no connection")).when(running).work(1);

        new RoundWatch(turns, runs, running).look();

        verify(running).work(1);
        verify(running).work(2);
    }
}
