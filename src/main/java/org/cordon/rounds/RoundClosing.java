package org.cordon.rounds;

import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotFound;
import org.cordon.pushes.RoundRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes rounds: no sample any more, then a last comparison, then none. */
@Service
public class RoundClosing {

    /** By which pending rows go on when their round is closed: their town answers for them, and the next round asks anew. */
    private static final String REST_RULE = "town-keeps-the-rest";

    private final Rounds rounds;
    private final RoundTurns turns;
    private final RoundComparing comparing;
    private final RoundRows rows;

    RoundClosing(Rounds rounds, RoundTurns turns, RoundComparing comparing, RoundRows rows) {
        this.rounds = rounds;
        this.turns = turns;
        this.comparing = comparing;
        this.rows = rows;
    }

    /**
     * Closes the round, once the samples that are on their way are in: it is closed before it is compared, so that the
     * comparison counts every sample that was taken.
     *
     * @throws NotFound {@code round.unknown}
     * @throws Conflict {@code round.closed}; {@code round.comparison.running} while somebody compares
     */
    @Transactional
    public void close(long roundId, String userId) {
        Round round = rounds.byId(roundId).orElseThrow(() -> RoundDirectory.unknown(roundId));
        if (round.isClosed() || !rounds.close(roundId, userId)) {
            throw closed(roundId);
        }
        comparing.compareLast(roundId, userId);
        rows.handOn(roundId, REST_RULE);
        turns.end(roundId);
    }

    static Conflict closed(long roundId) {
        return new Conflict("round.closed", "The round " + roundId + " is closed", String.valueOf(roundId));
    }
}
