package org.cordon.retention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordon.retention.DueCounting.Tally;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts a run, one kind of data after the other. It holds nothing while it counts: the run can be withdrawn at any moment, and
 * after a crash any node goes on with the kind that is not kept yet.
 */
@Component
class RetentionCounting {

    private static final List<DataClass> KINDS = List.of(DataClass.values());

    private final RetentionRuns runs;
    private final RetentionItems items;
    private final DueCounting counting;
    private final TransactionTemplate transaction;

    RetentionCounting(RetentionRuns runs, RetentionItems items, DueCounting counting, TransactionTemplate transaction) {
        this.runs = runs;
        this.items = items;
        this.counting = counting;
        this.transaction = transaction;
    }

    /** Until everything is counted, or nobody wants it any more. */
    void work(UUID run) {
        Optional<DataClass> next = next(run);
        while (next.isPresent()) {
            count(run, next.get());
            next = next(run);
        }
    }

    private Optional<DataClass> next(UUID run) {
        return runs.countedOf(run).map(KINDS::get);
    }

    /** Two nodes may count the same at once; one of them keeps it. */
    void count(UUID run, DataClass data) {
        Tally tally = counting.of(data);
        transaction.executeWithoutResult(status -> {
            if (runs.isCountedSoFar(run, KINDS.indexOf(data))) {
                keep(run, data, tally);
            }
        });
    }

    private void keep(UUID run, DataClass data, Tally tally) {
        tally.standings().forEach((standing, count) -> items.count(run, data, standing.name(), count));
        items.add(run, data, tally.due());
        int counted = KINDS.indexOf(data) + 1;
        runs.counted(run, counted, counted < KINDS.size() ? RunState.COUNTING : end(run));
    }

    private RunState end(UUID run) {
        return runs.require(run).requestedBy() == null ? RunState.PROPOSED : RunState.REQUESTED;
    }
}
