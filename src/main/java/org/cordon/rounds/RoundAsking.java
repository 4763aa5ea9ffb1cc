package org.cordon.rounds;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotFound;
import org.springframework.stereotype.Service;

/** Has a round compared, listed or closed in the background, and stops that. */
@Service
public class RoundAsking {

    private final RoundDirectory rounds;
    private final RoundRuns runs;
    private final RunJournal journal;
    private final RoundComparing comparing;
    private final RoundWorker worker;
    private final Clock clock;

    RoundAsking(
            RoundDirectory rounds,
            RoundRuns runs,
            RunJournal journal,
            RoundComparing comparing,
            RoundWorker worker,
            Clock clock) {
        this.rounds = rounds;
        this.runs = runs;
        this.journal = journal;
        this.comparing = comparing;
        this.worker = worker;
        this.clock = clock;
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
     * Asks for whoever is missing to be pushed, now and from now on; whoever asks again meanwhile gets the same.
     *
     * @throws NotFound {@code round.unknown}
     * @throws Conflict {@code round.closed}, {@code round.closing.asked} while the round is being closed, {@code
     *     round.lists.early} before its window, {@code round.lists.begun} once it has its lists
     */
    public RoundRun beginLists(long roundId, String userId) {
        Round round = requireComparable(roundId);
        Instant now = clock.instant();
        if (now.isBefore(round.startsAt())) {
            throw new Conflict("round.lists.early", "The window of the round has not begun: everybody is missing");
        }
        if (round.lists(now)) {
            throw new Conflict("round.lists.begun", "The lists of the round have begun already");
        }
        return ask(roundId, RunKind.LISTS, userId);
    }

    /**
     * Asks for the closing, which follows what waits or runs; whoever asks again gets the same.
     *
     * @param withoutLists whether it is meant if the lists of the round have not begun, so that nobody is looked for
     * @throws NotFound {@code round.unknown}
     * @throws Conflict {@code round.closed}, {@code round.lists.asked} while they are being begun, {@code round.lists.none}
     *     if that is not meant
     */
    public RoundRun close(long roundId, boolean withoutLists, String userId) {
        Round round = requireOpen(roundId);
        if (open(roundId, RunKind.LISTS).isPresent()) {
            throw new Conflict(
                    "round.lists.asked", "The lists of the round are being begun: wait for that, or stop it");
        }
        if (!withoutLists && !round.lists(clock.instant())) {
            throw new Conflict(
                    "round.lists.none",
                    "The lists of the round have not begun, so that nobody who is missing is looked for: begin them first,"
                            + " or say that it is closed without");
        }
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

    private Round requireComparable(long roundId) {
        Round round = requireOpen(roundId);
        if (open(roundId, RunKind.CLOSING).isPresent()) {
            throw new Conflict(
                    "round.closing.asked", "The round " + roundId + " is being closed", String.valueOf(roundId));
        }
        return round;
    }

    private Round requireOpen(long roundId) {
        Round round = rounds.require(roundId);
        if (round.isClosed()) {
            throw RoundClosing.closed(roundId);
        }
        return round;
    }
}
