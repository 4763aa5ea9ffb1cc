package org.cordon.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cordon.platform.errors.DomainException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first way through a file: each row's command is carried out. A batch is one transaction; when a row of it is
 * refused, the batch is rolled back and its rows are taken one by one, so that each stands or falls alone.
 */
@Component
class ApplyingRows implements RowPhase {

    private final TransactionTemplate transaction;
    private final ImportRows rows;
    private final ImportLedger ledger;
    private final Attempts attempts;

    ApplyingRows(TransactionTemplate transaction, ImportRows rows, ImportLedger ledger, Attempts attempts) {
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
        if (batch.job().dryRun()) {
            ledger.write(batch.job(), rehearse(batch));
            return;
        }
        transaction.executeWithoutResult(status -> ledger.write(batch.job(), verdicts(batch)));
    }

    private <T> List<RowVerdict> rehearse(RowBatch<T> batch) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return verdicts(batch);
        }));
    }

    private <T> void takeAlone(RowBatch<T> single) {
        PreparedRow<T> row = single.rows().get(0);
        try {
            attempts.several(row.line(), () -> takeTogether(single));
        } catch (DomainException refused) {
            ledger.write(single.job(), List.of(row.rejected(Reason.of(refused, row.line()))));
        } catch (Attempts.Exhausted exhausted) {
            ledger.write(single.job(), List.of(row.rejected(Reason.unexpected(row.line()))));
        }
    }

    private <T> List<RowVerdict> verdicts(RowBatch<T> batch) {
        Set<String> seen = new HashSet<>(rows.known(batch.job().id(), fingerprints(batch)));
        List<RowVerdict> verdicts = new ArrayList<>();
        for (PreparedRow<T> row : batch.rows()) {
            boolean first = row.fingerprint() == null || seen.add(row.fingerprint());
            verdicts.add(first ? apply(batch, row) : RowVerdict.of(row.line(), RowOutcome.DUPLICATE, null));
        }
        return verdicts;
    }

    private static <T> RowVerdict apply(RowBatch<T> batch, PreparedRow<T> row) {
        if (row.refusal() != null) {
            return row.rejected(row.refusal());
        }
        RowOutcome outcome = batch.handler()
                .apply(
                        Objects.requireNonNull(row.command()),
                        new RowOrigin(batch.job().id(), row.line()));
        return RowVerdict.of(row.line(), outcome, row.fingerprint());
    }

    private static <T> List<String> fingerprints(RowBatch<T> batch) {
        return batch.rows().stream()
                .map(PreparedRow::fingerprint)
                .filter(Objects::nonNull)
                .toList();
    }
}
