package org.cordon.board.web.rounds;

import java.time.Instant;
import org.cordon.rounds.Round;
import org.cordon.rounds.RoundComparison;
import org.jspecify.annotations.Nullable;

/** Whether whoever is missing in a round is on the lists of the towns; told by the comparison that its figures are of. */
enum ListsState {
    /** Nobody can have been sampled. */
    BEFORE_WINDOW,
    /** Until they begin. */
    COUNTING,
    /** They are just being begun. */
    BEGINNING,
    /** They begin with the next comparison. */
    NEXT,
    /** Whoever is missing has a row. */
    BEGUN,
    /** The round was closed before. */
    NONE;

    /** @param beginning whether a run that begins them waits or runs */
    static ListsState of(Round round, @Nullable RoundComparison counted, boolean beginning, Instant now) {
        if (counted != null && counted.listed()) {
            return BEGUN;
        }
        if (round.isClosed()) {
            return NONE;
        }
        if (beginning) {
            return BEGINNING;
        }
        if (round.lists(now)) {
            return NEXT;
        }
        return now.isBefore(round.startsAt()) ? BEFORE_WINDOW : COUNTING;
    }

    public boolean isBegun() {
        return this == BEGUN;
    }

    /** Whether somebody may begin them now. */
    public boolean canBegin() {
        return this == COUNTING;
    }

    /** Whether the round is not to be closed at this moment. */
    public boolean isBeginning() {
        return this == BEGINNING;
    }

    /** Whether closing the round would leave whoever is missing to nobody. */
    public boolean isUndone() {
        return this == COUNTING || this == BEFORE_WINDOW;
    }
}
