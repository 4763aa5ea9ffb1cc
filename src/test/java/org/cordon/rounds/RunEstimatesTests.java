package org.cordon.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left is told by the last time, for as many people. */
class RunEstimatesTests {

    private static final Instant BEGAN = Instant.parse("2022-09-14T08:00:00Z");

    private final RoundRuns runs = mock(RoundRuns.class);
    private final RunPhases phases = mock(RunPhases.class);
    private final RoundDirectory rounds = mock(RoundDirectory.class);
    private final RunEstimates estimates = new RunEstimates(runs, phases, rounds);

    @BeforeEach
    void listsHaveBegun() {
        when(rounds.require(1)).thenReturn(round(BEGAN));
    }

    @Test
    void countsWhatThePhaseThatRunsAndThoseToComeTookForEachResident() {
        when(phases.example(1, true)).thenReturn(Optional.of(5L));
        when(runs.find(5)).thenReturn(Optional.of(run(5, RunState.DONE, 1_000)));
        when(phases.of(5))
                .thenReturn(List.of(
                        over(RunPhase.SETTLE, 1_000), over(RunPhase.PUSH, 10_000), over(RunPhase.COUNT, 4_000)));
        List<PhaseRecord> begun =
                List.of(over(RunPhase.SETTLE, 2_500), new PhaseRecord(RunPhase.PUSH, BEGAN, null, null));

        // twice as many people: 20 s for PUSH, 8 s for COUNT
        assertThat(left(begun, 5)).isEqualTo(15 + 8);
        assertThat(left(begun, 60)).isEqualTo(8);
        assertThat(estimates.secondsLeft(run(6, RunState.WAITING, 2_000), List.of(), BEGAN))
                .isNull();
    }

    @Test
    void saysNothingBeforeTheFirstTime() {
        when(phases.example(1, true)).thenReturn(Optional.empty());

        assertThat(left(List.of(), 5)).isNull();
    }

    @Test
    void judgesWhatPushesByWhatPushed() {
        when(rounds.require(1)).thenReturn(round(BEGAN.plusSeconds(60)));
        when(phases.example(1, false)).thenReturn(Optional.of(4L));
        when(phases.example(1, true)).thenReturn(Optional.of(5L));
        when(runs.find(4)).thenReturn(Optional.of(run(4, RunState.DONE, 1_000)));
        when(runs.find(5)).thenReturn(Optional.of(run(5, RunState.DONE, 1_000)));
        when(phases.of(4)).thenReturn(List.of(over(RunPhase.PUSH, 0), over(RunPhase.COUNT, 4_000)));
        when(phases.of(5)).thenReturn(List.of(over(RunPhase.PUSH, 10_000), over(RunPhase.COUNT, 4_000)));

        assertThat(left(List.of(), 5)).isEqualTo(8);
        assertThat(left(List.of(), 60)).isEqualTo(28);
        RoundRun lists = run(RunKind.LISTS, 6, RunState.RUNNING, 2_000);
        assertThat(estimates.secondsLeft(lists, List.of(), BEGAN.plusSeconds(5)))
                .isEqualTo(28);
    }

    private static Round round(Instant listsFrom) {
        return new Round(1, "第一轮", List.of("370298"), BEGAN, BEGAN, listsFrom, 24, BEGAN, null);
    }

    private @Nullable Long left(List<PhaseRecord> begun, int seconds) {
        return estimates.secondsLeft(run(6, RunState.RUNNING, 2_000), begun, BEGAN.plusSeconds(seconds));
    }

    private static PhaseRecord over(RunPhase phase, long millis) {
        return new PhaseRecord(phase, BEGAN, millis, 7L);
    }

    private static RoundRun run(long id, RunState state, long residents) {
        return run(RunKind.COMPARISON, id, state, residents);
    }

    private static RoundRun run(RunKind kind, long id, RunState state, long residents) {
        return new RoundRun(id, 1, kind, state, null, BEGAN, 1, BEGAN, residents, null, null, null, null);
    }
}
