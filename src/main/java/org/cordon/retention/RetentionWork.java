package org.cordon.retention;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cordon.persons.PersonErasure;
import org.cordon.platform.data.Rests;
import org.cordon.retention.RetentionItems.Item;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the run that was begun, works off the confirmed one, and does again, after a restore, what was done before it. */
@Service
public class RetentionWork {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionWork.class);

    private static final Duration REST = Duration.ofMinutes(5);

    private final RetentionRuns runs;
    private final RetentionCounting counting;
    private final RetentionStep step;
    private final Erasure erasure;
    private final PersonErasure persons;
    private final Tombstones tombstones;
    private final TransactionTemplate transaction;
    private final Rests rests;
    private final int chunk;

    RetentionWork(
            RetentionRuns runs,
            RetentionCounting counting,
            RetentionStep step,
            Erasure erasure,
            PersonErasure persons,
            Tombstones tombstones,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${cordon.retention.chunk:50}") int chunk) {
        this.runs = runs;
        this.counting = counting;
        this.step = step;
        this.erasure = erasure;
        this.persons = persons;
        this.tombstones = tombstones;
        this.transaction = transaction;
        this.rests = new Rests(REST, clock);
        this.chunk = chunk;
    }

    /** Counts what was begun; erases what is confirmed, chunk by chunk, on as many nodes as there are. */
    public void work() {
        inWork(RunState.COUNTING, counting::work);
        inWork(RunState.ERASING, this::erase);
    }

    private void inWork(RunState state, Consumer<UUID> work) {
        runs.inWork()
                .filter(run -> run.state() == state)
                .map(RetentionRun::id)
                .filter(run -> !rests.isResting(run))
                .ifPresent(run -> untilItFails(run, work));
    }

    private void untilItFails(UUID run, Consumer<UUID> work) {
        try {
            work.accept(run);
        } catch (RuntimeException failure) {
            LOG.error("Run {} is interrupted; this node tries it again at {}", run, rests.rest(run), failure);
        }
    }

    private void erase(UUID run) {
        while (eraseChunk(run)) {
            tombstones.copyOut();
        }
        step.finish(run);
        tombstones.copyOut();
    }

    /** Where one of a chunk cannot be erased, each gets a transaction of its own, so that only that one is left. */
    private boolean eraseChunk(UUID run) {
        try {
            return step.erase(run, chunk);
        } catch (RuntimeException e) {
            LOG.warn("A chunk of run {} failed; its items are erased one by one", run, e);
            step.next(run, chunk).forEach(item -> eraseOne(run, item));
            return true;
        }
    }

    private void eraseOne(UUID run, Item item) {
        try {
            step.eraseOne(run, item);
        } catch (RuntimeException e) {
            LOG.error(
                    "Run {} could not erase {} of {}; it is left and counted as failed",
                    run,
                    item.key(),
                    item.data(),
                    e);
            step.leave(run, item);
        }
    }

    /**
     * Erases again whom an older copy of the database brought back: everybody who has a tombstone in the file.
     *
     * @return how many people
     */
    public int reapply() {
        tombstones.complete();
        List<Long> back = persons.holdersOf(tombstones.kept());
        back.forEach(person -> transaction.executeWithoutResult(status -> erasure.identity(person)));
        tombstones.copyOut();
        return back.size();
    }
}
