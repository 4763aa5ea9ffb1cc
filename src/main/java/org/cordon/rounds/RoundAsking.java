package org.cordon.rounds;

import java.util.Optional;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotFound;
import org.springframework.stereotype.Service;

/** Has a round compared or closed in the background, and stops that. */
@Service
public class RoundAsking {

    private final RoundDirectory rounds;
    private final Rounds written;
    private final RoundRuns runs;
    private final RunJournal journal;
    private final RoundComparing comparing;
    private final RoundWorker worker;

    RoundAsking(
            RoundDirectory rounds,
            Rounds written,
            RoundRuns runs,
            RunJournal journal,
            RoundComparing comparing,
            RoundWorker worker) {
        this.rounds = rounds;
        this.written = written;
        this.runs = runs;
        this.journal = journal;
        this.comparing = comparing;
        this.worker = worker;
    }

    /**
     * Asks for a comparison; whoever asks while one waits or runs gets that one.
     *
     * @throws NotFound {@code round.unknown}
     * @throws Conflict {@code round.closed}, {@code round.closing.asked} while the round is being closed
     */
    public RoundRun compare(long roundId, String userId) {
        requireComparable(roundId);
        return ask(roundId, RunKind.COMPARISON, userId);
    }

    /**
     * Has whoever is missing pushed from now on, and asks for a comparison.
     *
     * @throws NotFound {@code round.unknown}
     * @throws Conflict {@code round.closed}, {@code round.closing.asked} while the round is being closed
     */
    public RoundRun list(long roundId, String userId) {
        requireComparable(roundId);
        written.beginLists(roundId);
        return ask(roundId, RunKind.COMPARISON, userId);
    }

    /**
     * Asks for the closing, which follows a comparison that waits or runs; whoever asks again gets the same.
     *
     * @throws NotFound {@code round.unknown}
     * @throws Conflict {@code round.closed}
     */
    public RoundRun close(long roundId, String userId) {
        requireOpen(roundId);
        return ask(roundId, RunKind.CLOSING, userId);
    }

    /**
     * Stops a run before its next phase: the round is as it was, and left alone until its next turn.
     *
     * @throws NotFound {@code round.run.unknown}
     * @throws Conflict {@code round.run.over} once it has ended: nothing is taken back
     */
    public void stop(long roundId, long runId, String userId) {
        RoundRun run = runs.find(runId)
                .filter(known -> known.roundId() == roundId)
                .orElseThrow(() -> RunReports.unknown(runId));
        if (!journal.stop(run.id(), userId)) {
            throw new Conflict("round.run.over", "The run " + runId + " has ended; nothing was stopped", runId);
        }
        comparing.leaveUntilNextTurn(roundId);
        worker.wake();
    }

    private RoundRun ask(long roundId, RunKind kind, String userId) {
        Optional<RoundRun> asked = Optional.empty();
        while (asked.isEmpty()) { // the one that is in the way may come to its end before it is read
            asked = journal.add(roundId, kind, userId).or(() -> open(roundId, kind));
        }
        worker.wake();
        return asked.get();
    }

    private Optional<RoundRun> open(long roundId, RunKind kind) {
        return runs.open(roundId).stream().filter(run -> run.kind() == kind).findFirst();
    }

    private void requireComparable(long roundId) {
        requireOpen(roundId);
        if (open(roundId, RunKind.CLOSING).isPresent()) {
            throw new Conflict(
                    "round.closing.asked", "The round " + roundId + " is being closed", String.valueOf(roundId));
        }
    }

    private void requireOpen(long roundId) {
        if (rounds.require(roundId).isClosed()) {
            throw RoundClosing.closed(roundId);
        }
    }
}
