package org.cordon.rounds;

import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.cordon.pushes.PlaceCount;
import org.cordon.pushes.RoundRows;
import org.junit.jupiter.api.Test;

/** A round whose rows cannot be read keeps no other from being followed up. */
class FollowUpWatchTests {

    private final Rounds rounds = mock(Rounds.class);
    private final RoundRows rows = mock(RoundRows.class);
    private final FollowUps followUps = mock(FollowUps.class);
    private final FollowUpStep step = mock(FollowUpStep.class);

    @Test
    void goesOnBehindARoundThatFails() {
        PlaceCount count = new PlaceCount("370298001", "370298001001", 1, 1, 0);
        when(rounds.open()).thenReturn(List.of(round(2), round(1)));
        when(followUps.open(anyLong())).thenReturn(List.of());
        when(rows.pending(2)).thenThrow(new IllegalStateException("no connection"));
        when(rows.pending(1)).thenReturn(List.of(count));

        new FollowUpWatch(rounds, rows, followUps, step).look();

        verify(step).begin(1, count);
    }

    private static Round round(long id) {
        Instant now = Instant.EPOCH;
        return new Round(id, "第一轮", List.of("370298"), now, now, now, 24, now, null);
    }
}
