package org.cordon.control.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Recalculates the people of the confirmed edition change, some in one transaction. Where one of them fails, each has a
 * transaction of their own, so that nobody holds the others up. What is done is written down together with its effect:
 * after a crash the rest goes on, and nobody has two turns.
 */
@Component
class EditionRecalculation {

    private static final Logger LOG = LoggerFactory.getLogger(EditionRecalculation.class);
    private static final int ATTEMPTS = 3;

    private final EditionChanges changes;
    private final EditionRecalculationStep step;
    private final EditionChangeCompletion completion;
    private final FailureWords words;
    private final int atOnce;

    EditionRecalculation(
            EditionChanges changes,
            EditionRecalculationStep step,
            EditionChangeCompletion completion,
            FailureWords words,
            @Value("${cordon.edition-change.people-at-once:25}") int atOnce) {
        this.changes = changes;
        this.step = step;
        this.completion = completion;
        this.words = words;
        this.atOnce = atOnce;
    }

    /** Gives the next people their turn; false when there is nothing to do at the moment. */
    boolean work() {
        return changes.running().filter(this::work).isPresent();
    }

    private boolean work(EditionChange change) {
        return recalculateSome(change) || completion.findsLatecomers(change.id());
    }

    private boolean recalculateSome(EditionChange change) {
        List<String> taken = new ArrayList<>();
        try {
            step.recalculate(change, atOnce, taken);
        } catch (RuntimeException failure) {
            LOG.info("One of {} people fails, each has a turn of their own now: {}", taken.size(), failure.toString());
            taken.forEach(number -> recalculateAlone(change, number, 1));
        }
        return !taken.isEmpty();
    }

    /** Somebody may be working on the person at the same moment, so one failure proves nothing. */
    private void recalculateAlone(EditionChange change, String number, int attempt) {
        try {
            step.recalculate(change, number);
        } catch (RuntimeException failure) {
            if (attempt < ATTEMPTS) {
                recalculateAlone(change, number, attempt + 1);
            } else {
                giveUp(change.id(), number, failure);
            }
        }
    }

    private void giveUp(UUID id, String number, RuntimeException failure) {
        step.fail(id, number, words.of(failure));
    }
}
