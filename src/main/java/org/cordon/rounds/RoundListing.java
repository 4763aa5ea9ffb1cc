package org.cordon.rounds;

import org.cordon.platform.errors.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins the lists of rounds earlier than was said when they were opened. */
@Service
class RoundListing {

    private final Rounds rounds;
    private final RoundComparing comparing;

    RoundListing(Rounds rounds, RoundComparing comparing) {
        this.rounds = rounds;
        this.comparing = comparing;
    }

    /**
     * Pushes whoever is missing, and lets the comparisons that follow do so. The running transaction holds the round's turn;
     * whoever sends samples is held up only from the end of the comparison on.
     *
     * @throws Conflict {@code round.closed} or {@code round.register.changed}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    RoundComparison begin(long roundId, String userId, RunProgress progress) {
        RoundComparison found = comparing.compareAndPush(roundId, userId, progress);
        rounds.beginLists(roundId, found.startedAt());
        return found;
    }
}
