package org.cordon.imports;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cordon.imports.reading.Columns;
import org.cordon.imports.reading.CsvRow;
import org.cordon.imports.reading.MappedRow;
import org.cordon.platform.crypto.Vault;
import org.cordon.platform.errors.DomainException;
import org.springframework.stereotype.Component;

/** Reads the rows of a batch through the mapping, before any transaction begins. */
@Component
class RowPreparation {

    private final Vault vault;
    private final PreparationThreads threads;

    RowPreparation(Vault vault, PreparationThreads threads) {
        this.vault = vault;
        this.threads = threads;
    }

    /** Begins to read the rows in another thread. */
    <T> CompletableFuture<RowBatch<T>> start(ImportJob job, RowHandler<T> handler, Columns columns, List<CsvRow> rows) {
        return threads.start(() -> prepare(job, handler, columns, rows));
    }

    private <T> RowBatch<T> prepare(ImportJob job, RowHandler<T> handler, Columns columns, List<CsvRow> rows) {
        return new RowBatch<>(
                job,
                handler,
                rows.stream().map(row -> prepare(handler, columns, row)).toList());
    }

    private <T> PreparedRow<T> prepare(RowHandler<T> handler, Columns columns, CsvRow row) {
        try {
            return prepare(handler, columns.map(row), row);
        } catch (DomainException refused) {
            return new PreparedRow<>(row.line(), row.cells(), null, null, Reason.of(refused, row.line()));
        }
    }

    private <T> PreparedRow<T> prepare(RowHandler<T> handler, MappedRow mapped, CsvRow row) {
        String fingerprint = HexFormat.of().formatHex(vault.blindIndex("import-row", mapped.canonical()));
        try {
            return new PreparedRow<>(row.line(), row.cells(), fingerprint, handler.read(mapped), null);
        } catch (DomainException refused) {
            return new PreparedRow<>(row.line(), row.cells(), fingerprint, null, Reason.of(refused, row.line()));
        }
    }
}
