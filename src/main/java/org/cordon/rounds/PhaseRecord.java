package org.cordon.rounds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a phase of a run is.
 *
 * @param millis how long it took; null while it runs
 * @param rows how many rows it ended, pushed, counted or handed on
 */
public record PhaseRecord(
        RunPhase phase,
        Instant beganAt,
        @Nullable Long millis,
        @Nullable Long rows) implements Comparable<PhaseRecord> {

    @Override
    public int compareTo(PhaseRecord other) {
        return phase.compareTo(other.phase);
    }

    public boolean isOver() {
        return millis != null;
    }

    /** Nothing for a phase that runs or took no time. */
    public @Nullable Long rowsPerSecond() {
        return millis == null || rows == null || millis == 0 ? null : Math.round(1000.0 * rows / millis);
    }
}
