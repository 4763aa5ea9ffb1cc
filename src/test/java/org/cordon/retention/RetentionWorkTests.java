package org.cordon.retention;

import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What keeps a run from coming to its end is tried again, but not without pause. */
class RetentionWorkTests {

    private static final Instant START = Instant.parse("2022-09-14T00:30:00Z");

    private final Clock clock = mock();
    private final RetentionRuns runs = mock();
    private final RetentionStep step = mock();
    private final RetentionWork work = new RetentionWork(runs, mock(), step, mock(), mock(), mock(), mock(), clock, 50);

    @Test
    void anErasingThatCannotBeEndedIsTriedAgainAfterARest() {
        UUID id = UUID.randomUUID();
        RetentionRun run = new RetentionRun(id, RunState.ERASING, START, null, null, null, null, null, List.of(), null);
        when(runs.inWork()).thenReturn(Optional.of(run));
        doThrow(new IllegalStateException("no room")).when(step).finish(id);

        when(clock.instant()).thenReturn(START);
        work.work();
        work.work();
        verify(step, times(1)).finish(id);

        when(clock.instant()).thenReturn(START.plusSeconds(300));
        work.work();
        verify(step, times(2)).finish(id);
    }
}
