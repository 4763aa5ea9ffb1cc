package org.cordon.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cordon.platform.errors.DomainException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first way through a file: each row's command is carried out. A batch is one transaction; when a row of it is
 * refused, the batch is rolled back and taken by halves, down to single rows, so that each stands or falls alone.
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
        Map<Long, RowVerdict> verdicts = new TreeMap<>();
        List<PreparedRow<T>> applied = new ArrayList<>();
        for (PreparedRow<T> row : batch.rows()) {
            if (row.fingerprint() != null && !seen.add(row.fingerprint())) {
                verdicts.put(row.line(), RowVerdict.of(row.line(), RowOutcome.DUPLICATE, null));
            } else if (row.refusal() != null) {
                verdicts.put(row.line(), row.rejected(row.refusal()));
            } else {
                applied.add(row);
            }
        }
        apply(batch, applied).forEach(verdict -> verdicts.put(verdict.line(), verdict));
        return List.copyOf(verdicts.values());
    }

    private static <T> List<RowVerdict> apply(RowBatch<T> batch, List<PreparedRow<T>> rows) {
        List<RowOutcome> outcomes = batch.handler()
                .applyAll(
                        rows.stream()
                                .map(row -> Objects.requireNonNull(row.command()))
                                .toList(),
                        rows.stream()
                                .map(row -> new RowOrigin(
                                        batch.job().id(),
                                        row.line(),
                                        batch.job().uploadedBy()))
                                .toList());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> RowVerdict.of(
                        rows.get(i).line(), outcomes.get(i), rows.get(i).fingerprint()))
                .toList();
    }

    private static <T> List<String> fingerprints(RowBatch<T> batch) {
        return batch.rows().stream()
                .map(PreparedRow::fingerprint)
                .filter(Objects::nonNull)
                .toList();
    }
}
