package org.cordon.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.cordon.platform.errors.DomainException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second way through a file: the people of its rows are linked. A link that is refused becomes a warning of its
 * row; the row itself has been taken and stays so.
 */
@Component
class LinkingRows implements RowPhase {

    private final TransactionTemplate transaction;
    private final ImportRows rows;
    private final ImportLedger ledger;
    private final Attempts attempts;

    LinkingRows(TransactionTemplate transaction, ImportRows rows, ImportLedger ledger, Attempts attempts) {
        this.transaction = transaction;
        this.rows = rows;
        this.ledger = ledger;
        this.attempts = attempts;
    }

    @Override
    public <T> void take(RowBatch<T> batch) {
        attempts.together(batch, this::takeTogether, this::takeAlone);
    }

    private <T> void takeTogether(RowBatch<T> batch) {
        takeWithout(batch, Map.of(), new int[1]);
    }

    /** Leaves out the links that were refused, one more on every attempt, until the others go through. */
    private <T> void takeAlone(RowBatch<T> single) {
        long line = single.rows().get(0).line();
        Map<Integer, Reason> refused = new TreeMap<>();
        int[] current = new int[1];
        while (true) {
            try {
                attempts.several(line, () -> takeWithout(single, refused, current));
                return;
            } catch (DomainException refusal) {
                refused.put(current[0], Reason.of(refusal, line));
            } catch (Attempts.Exhausted exhausted) {
                refused.put(current[0], Reason.unexpected(line));
            }
        }
    }

    private <T> void takeWithout(RowBatch<T> batch, Map<Integer, Reason> refused, int[] current) {
        transaction.executeWithoutResult(status -> {
            Map<Long, RowOutcome> outcomes = outcomes(batch);
            List<LinkedRow> linked = new ArrayList<>();
            for (PreparedRow<T> row : batch.rows()) {
                RowOutcome before = Objects.requireNonNull(outcomes.get(row.line()));
                if (before.isTaken()) {
                    linked.add(link(batch.handler(), row, before, refused, current));
                }
            }
            ledger.writeLinked(batch.job(), linked, batch.rows().size());
        });
    }

    private static <T> LinkedRow link(
            RowHandler<T> handler, PreparedRow<T> row, RowOutcome before, Map<Integer, Reason> refused, int[] current) {
        List<BooleanSupplier> links = handler.links(Objects.requireNonNull(row.command()));
        boolean changed = false;
        for (current[0] = 0; current[0] < links.size(); current[0]++) {
            if (!refused.containsKey(current[0])) {
                changed |= links.get(current[0]).getAsBoolean();
            }
        }
        return new LinkedRow(row.line(), before, changed, List.copyOf(refused.values()));
    }

    private <T> Map<Long, RowOutcome> outcomes(RowBatch<T> batch) {
        List<PreparedRow<T>> all = batch.rows();
        return rows.outcomes(
                batch.job().id(), all.get(0).line(), all.get(all.size() - 1).line());
    }
}
