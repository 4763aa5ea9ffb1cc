package org.cordon.rounds;

import java.util.Optional;
import org.cordon.platform.data.Outage;
import org.cordon.platform.errors.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** Works off what waits for a round and writes down how it ended. */
@Component
class RoundRunning {

    private static final Logger LOG = LoggerFactory.getLogger(RoundRunning.class);

    /** The register was written meanwhile: the next time it is as likely not to be. */
    private static final String PASSING = "round.register.changed";

    /** Asked for in the moment of the closing, which was first: nothing went wrong. */
    private static final String MOOT = "round.closed";

    private static final String BROKEN = "round.run.broken";

    private final RoundRunStep step;
    private final RunJournal journal;
    private final RoundRuns runs;
    private final RoundComparing comparing;

    RoundRunning(RoundRunStep step, RunJournal journal, RoundRuns runs, RoundComparing comparing) {
        this.step = step;
        this.journal = journal;
        this.runs = runs;
        this.comparing = comparing;
    }

    /** Runs one after the other until none waits, somebody else runs one, or one has to wait. */
    void work(long roundId) {
        boolean more = true;
        while (more) {
            try {
                Optional<RoundRun> done = step.run(roundId);
                done.ifPresent(run -> LOG.info("Round {}: the run {} ({}) is done", roundId, run.id(), run.kind()));
                more = done.isPresent();
            } catch (RunCut cut) {
                more = ended(cut.run(), cut.reason()) && !runs.open(roundId).isEmpty();
            }
        }
    }

    /** False if it waits to be tried again. */
    private boolean ended(RoundRun run, RuntimeException reason) {
        if (reason instanceof RunStopped) {
            LOG.info("Round {}: the run {} was stopped", run.roundId(), run.id());
            journal.end(run, RunState.STOPPED, null);
            comparing.leaveUntilNextTurn(run.roundId());
            return true;
        }
        String code = reason instanceof DomainException refusal ? refusal.code() : BROKEN;
        if (isPassing(reason) && run.starts() < RoundRunStep.MOST_STARTS) {
            LOG.info("Round {}: the run {} waits to be tried again: {}", run.roundId(), run.id(), reason.getMessage());
            journal.waitAgain(run, code);
            return false;
        }
        if (MOOT.equals(code)) {
            LOG.info("Round {}: the run {} came after the closing", run.roundId(), run.id());
            journal.end(run, RunState.STOPPED, code);
            return true;
        }
        if (BROKEN.equals(code)) {
            LOG.error("Round {}: the run {} failed", run.roundId(), run.id(), reason);
        } else {
            LOG.warn("Round {}: the run {} failed: {}", run.roundId(), run.id(), reason.getMessage());
        }
        journal.end(run, RunState.FAILED, code);
        return true;
    }

    private static boolean isPassing(RuntimeException reason) {
        return (reason instanceof DomainException refusal && refusal.code().equals(PASSING))
                || reason instanceof TransientDataAccessException
                || Outage.is(reason);
    }
}
