package org.cordon.rounds;

import java.time.Instant;
import org.cordon.platform.errors.Conflict;
import org.cordon.pushes.RoundRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes rounds: no sample any more, then a last comparison, then none. */
@Service
class RoundClosing {

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
     * comparison counts every sample that was taken. The running transaction holds the round's turn.
     *
     * @param askedAt when it was asked for
     * @return what the last comparison found
     * @throws Conflict {@code round.closed} or {@code round.register.changed}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    RoundComparison close(long roundId, String userId, Instant askedAt, RunProgress progress) {
        progress.enter(RunPhase.SAMPLES);
        if (!rounds.close(roundId, userId)) {
            throw closed(roundId);
        }
        progress.leave(0);
        RoundComparison found = comparing.compareLast(roundId, userId, askedAt, progress);
        progress.enter(RunPhase.HAND_ON);
        progress.leave(rows.handOn(roundId, REST_RULE));
        turns.end(roundId);
        return found;
    }

    static Conflict closed(long roundId) {
        return new Conflict("round.closed", "The round " + roundId + " is closed", String.valueOf(roundId));
    }
}
