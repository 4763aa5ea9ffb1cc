package org.cordon.rounds;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finds the rounds whose turn it is, for which somebody asked, or which a dead node left behind; every node looks, one works. */
@Component
class RoundWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RoundWatch.class);
    private static final String EVERY = "${cordon.rounds.poll:PT20S}";

    private final RoundTurns turns;
    private final RoundRuns runs;
    private final RoundRunning running;

    RoundWatch(RoundTurns turns, RoundRuns runs, RoundRunning running) {
        this.turns = turns;
        this.runs = runs;
        this.running = running;
    }

    @Scheduled(fixedDelayString = EVERY, initialDelayString = EVERY)
    void look() {
        work(Stream.concat(runs.roundsWithOpen().stream(), turns.due().stream())
                .distinct()
                .toList());
    }

    /** Looks for what somebody asked for. */
    void lookForAsked() {
        work(runs.roundsWithOpen().stream().distinct().toList());
    }

    /** One that fails must not keep all others from being worked on. */
    private void work(List<Long> roundIds) {
        for (long roundId : roundIds) {
            try {
                running.work(roundId);
            } catch (RuntimeException failure) {
                LOG.error("The round {} could not be worked on; the next look tries again", roundId, failure);
            }
        }
    }
}
