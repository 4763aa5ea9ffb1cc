package org.cordon.rounds;

import org.cordon.platform.errors.Conflict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares the rounds whose turn it is; every node looks, one compares. */
@Component
class RoundWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RoundWatch.class);
    private static final String EVERY = "${cordon.rounds.poll:PT20S}";

    private final RoundTurns turns;
    private final RoundComparing comparing;

    RoundWatch(RoundTurns turns, RoundComparing comparing) {
        this.turns = turns;
        this.comparing = comparing;
    }

    @Scheduled(fixedDelayString = EVERY, initialDelayString = EVERY)
    void look() {
        turns.due().forEach(this::compare);
    }

    /** One that fails must not keep all others from being compared. */
    private void compare(long roundId) {
        try {
            RoundComparison found = comparing.compare(roundId, null);
            LOG.info(
                    "Round {}: {} due, {} sampled, {} exempt, {} pushed, {} settled",
                    roundId,
                    found.due(),
                    found.sampled(),
                    found.exempt(),
                    found.added(),
                    found.settled());
        } catch (Conflict later) {
            LOG.info("{}", later.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("The round {} could not be compared; the next look tries again", roundId, failure);
        }
    }
}
