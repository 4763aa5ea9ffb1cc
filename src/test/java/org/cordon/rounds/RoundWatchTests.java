package org.cordon.rounds;

import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A round that cannot be compared keeps no other from being compared. */
class RoundWatchTests {

    private final RoundTurns turns = mock(RoundTurns.class);
    private final RoundComparing comparing = mock(RoundComparing.class);

    @Test
    void goesOnBehindARoundThatFails() {
        when(turns.due()).thenReturn(List.of(1L, 2L));
        doThrow(new IllegalStateException("no connection")).when(comparing).compare(1, null);
        when(comparing.compare(2, null)).thenReturn(mock(RoundComparison.class));

        new RoundWatch(turns, comparing).look();

        verify(comparing).compare(2, null);
    }
}
