package org.cordon.rounds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One comparison or closing of a round in the background. It begins when somebody asks for it or when it is the round's
 * turn, waits until a node takes it up and runs in one transaction that holds the round, so that a node which dies leaves
 * the round as it was: then another node begins it anew. It ends done, together with what it found; stopped between two
 * phases; or failed, with the code of the reason.
 *
 * @param askedBy nobody where it was the round's turn
 * @param starts how often a node has begun it
 * @param residents how many are compared: as far as known when it began, and as counted once it is done
 * @param stoppedBy who wants it stopped
 * @param failure the code of the problem, also while it waits to be tried again
 * @param comparisonId what it found
 */
public record RoundRun(
        long id,
        long roundId,
        RunKind kind,
        RunState state,
        @Nullable String askedBy,
        Instant askedAt,
        int starts,
        @Nullable Instant startedAt,
        long residents,
        @Nullable String stoppedBy,
        @Nullable String failure,
        @Nullable Long comparisonId,
        @Nullable Instant finishedAt) {

    public boolean isOver() {
        return state != RunState.WAITING && state != RunState.RUNNING;
    }

    /** Whether it waits for the end of its phase to be stopped. */
    public boolean isStopping() {
        return state == RunState.RUNNING && stoppedBy != null;
    }
}
