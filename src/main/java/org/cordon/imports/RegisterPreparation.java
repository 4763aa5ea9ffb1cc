package org.cordon.imports;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cordon.imports.RegisterKind.LineReader;
import org.cordon.imports.reading.Columns;
import org.cordon.imports.reading.CsvRow;
import org.cordon.imports.reading.MappedRow;
import org.cordon.platform.errors.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks and seals rows of a register. */
@Component
class RegisterPreparation {

    private final PreparationThreads threads;

    RegisterPreparation(PreparationThreads threads) {
        this.threads = threads;
    }

    /** A row that was understood, or refused and why. */
    record ReadLine<T>(@Nullable T line, @Nullable RowVerdict refused) {}

    <T> CompletableFuture<List<ReadLine<T>>> prepare(LineReader<T> reader, Columns columns, List<CsvRow> rows) {
        return threads.start(
                () -> rows.stream().map(row -> read(reader, columns, row)).toList());
    }

    private static <T> ReadLine<T> read(LineReader<T> reader, Columns columns, CsvRow row) {
        MappedRow mapped;
        try {
            mapped = columns.map(row);
        } catch (DomainException refused) {
            return new ReadLine<>(null, rejected(row, refused));
        }
        try {
            return new ReadLine<>(reader.read(row.line(), mapped), null);
        } catch (DomainException refused) {
            return new ReadLine<>(reader.refused(row.line(), mapped), rejected(row, refused));
        }
    }

    private static RowVerdict rejected(CsvRow row, DomainException refused) {
        return RowVerdict.rejected(row.line(), null, row.cells(), Reason.of(refused, row.line()));
    }
}
