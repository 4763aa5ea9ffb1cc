package org.cordon.imports;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of rows; inside the transaction of their effects where there is one. */
@Component
class ImportLedger {

    private final ImportRows rows;
    private final ImportClaims claims;

    ImportLedger(ImportRows rows, ImportClaims claims) {
        this.rows = rows;
        this.claims = claims;
    }

    @Transactional
    public void write(ImportJob job, List<RowVerdict> verdicts) {
        rows.insert(job.id(), verdicts);
        Tally tally = Tally.of(verdicts.stream().map(RowVerdict::outcome).toList());
        claims.progress(job, tally, 0, verdicts.size());
    }

    /** Notes that a row which had been taken was linked as well. */
    @Transactional
    public void writeLinked(ImportJob job, List<LinkedRow> linked, int rowsPassed) {
        linked.stream().filter(LinkedRow::needsWriting).forEach(row -> rows.update(job.id(), row));
        long moved = linked.stream().filter(LinkedRow::becomesUpdated).count();
        long warnings = linked.stream().mapToLong(row -> row.warnings().size()).sum();
        claims.progress(job, Tally.moved(moved), warnings, rowsPassed);
    }
}
