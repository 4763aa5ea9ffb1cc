package org.cordon.rounds;

import java.util.Objects;
import java.util.Optional;
import org.cordon.platform.errors.Conflict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One run from beginning to end, in the transaction that holds its round: killed anywhere, it has not been. */
@Component
class RoundRunStep {

    /** A run that kills its node is not begun for ever. */
    static final int MOST_STARTS = 5;

    private final RoundTurns turns;
    private final RunJournal journal;
    private final RoundRuns runs;
    private final RoundSize size;
    private final RoundComparing comparing;
    private final RoundListing listing;
    private final RoundClosing closing;

    RoundRunStep(
            RoundTurns turns,
            RunJournal journal,
            RoundRuns runs,
            RoundSize size,
            RoundComparing comparing,
            RoundListing listing,
            RoundClosing closing) {
        this.turns = turns;
        this.journal = journal;
        this.runs = runs;
        this.size = size;
        this.comparing = comparing;
        this.listing = listing;
        this.closing = closing;
    }

    /**
     * Does the next run of the round; nothing if there is none, or somebody else does it.
     *
     * @throws RunCut if it came to no end
     */
    @Transactional
    public Optional<RoundRun> run(long roundId) {
        boolean turn = turns.isDue(roundId);
        boolean wanted = turn || !runs.open(roundId).isEmpty();
        if (!wanted || !turns.tryHold(roundId)) {
            return Optional.empty();
        }
        Optional<RoundRun> taken = journal.take(roundId, turns.isDue(roundId), size.of(roundId));
        taken.ifPresent(this::complete);
        return taken;
    }

    private void complete(RoundRun run) {
        try {
            if (run.starts() > MOST_STARTS) {
                throw new Conflict("round.run.cutOff", "The run was cut off " + MOST_STARTS + " times", MOST_STARTS);
            }
            if (!runs.finish(run, comparison(run, new RecordedProgress(journal, run)))) {
                throw new RunStopped();
            }
        } catch (RuntimeException reason) {
            throw new RunCut(run, reason);
        }
    }

    private RoundComparison comparison(RoundRun run, RunProgress progress) {
        long round = run.roundId();
        return switch (run.kind()) {
            case COMPARISON -> comparing.compare(round, run.askedBy(), progress);
            case LISTS -> listing.begin(round, asker(run), progress);
            case CLOSING -> closing.close(round, asker(run), run.askedAt(), progress);
        };
    }

    /** Only a comparison has its turn without anybody asking. */
    private static String asker(RoundRun run) {
        return Objects.requireNonNull(run.askedBy());
    }
}
