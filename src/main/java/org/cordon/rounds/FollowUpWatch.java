package org.cordon.rounds;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.pushes.PlaceCount;
import org.cordon.pushes.RoundRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares the pending rows of each round with the follow-ups that are open, and begins, counts and ends what differs, one
 * by one, beside the comparisons. It reads the rows and no list of its own: whatever a node left undone when it died, the
 * next look does.
 */
@Component
class FollowUpWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FollowUpWatch.class);
    private static final String EVERY = "${cordon.rounds.follow-up:PT30S}";

    private final Rounds rounds;
    private final RoundRows rows;
    private final FollowUps followUps;
    private final FollowUpStep step;

    FollowUpWatch(Rounds rounds, RoundRows rows, FollowUps followUps, FollowUpStep step) {
        this.rounds = rounds;
        this.rows = rows;
        this.followUps = followUps;
        this.step = step;
    }

    @Scheduled(fixedDelayString = EVERY, initialDelayString = EVERY)
    void look() {
        // before the rounds that are open: what is read here and is not among those has been closed
        List<Long> followed = followUps.roundsWithOpen();
        Set<Long> open = rounds.open().stream().map(Round::id).collect(Collectors.toSet());
        open.forEach(round -> guarded("round " + round, () -> follow(round)));
        followed.stream()
                .filter(round -> !open.contains(round))
                .forEach(round -> guarded("round " + round, () -> end(round)));
    }

    private void end(long roundId) {
        followUps
                .open(roundId)
                .forEach(followUp -> guarded(followUp.number(), () -> step.roundClosed(followUp.number())));
    }

    private void follow(long roundId) {
        Map<String, FollowUp> open =
                followUps.open(roundId).stream().collect(Collectors.toMap(FollowUp::placeCode, Function.identity()));
        List<PlaceCount> pending = rows.pending(roundId);
        for (PlaceCount count : pending) {
            FollowUp known = open.remove(count.placeCode());
            String what = "round " + roundId + " at " + count.placeCode();
            guarded(what, () -> {
                if (known == null) {
                    step.begin(roundId, count);
                } else {
                    step.count(known.number(), count);
                }
            });
        }
        open.values().forEach(followUp -> guarded(followUp.number(), () -> step.answered(followUp.number())));
    }

    /** One that fails must not keep all others from being followed up. */
    private static void guarded(String what, Runnable step) {
        try {
            step.run();
        } catch (DuplicateKeyException somebodyElse) {
            LOG.debug("Another node follows {} up already", what);
        } catch (RuntimeException failure) {
            LOG.error("The follow-up of {} could not be moved on; the next look tries again", what, failure);
        }
    }
}
