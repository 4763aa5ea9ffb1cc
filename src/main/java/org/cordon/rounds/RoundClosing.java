package org.cordon.rounds;

import org.cordon.platform.errors.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes rounds: a last comparison, then no sample and no comparison any more. */
@Service
public class RoundClosing {

    private final Rounds rounds;
    private final RoundTurns turns;
    private final RoundComparing comparing;

    RoundClosing(Rounds rounds, RoundTurns turns, RoundComparing comparing) {
        this.rounds = rounds;
        this.turns = turns;
        this.comparing = comparing;
    }

    /**
     * Closes the round.
     *
     * @throws Conflict {@code round.closed}; {@code round.comparison.running} while somebody compares
     */
    @Transactional
    public void close(long roundId, String userId) {
        comparing.compare(roundId, userId);
        if (!rounds.close(roundId, userId)) {
            throw closed(roundId);
        }
        turns.end(roundId);
    }

    static Conflict closed(long roundId) {
        return new Conflict("round.closed", "The round " + roundId + " is closed", String.valueOf(roundId));
    }
}
