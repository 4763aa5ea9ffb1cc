package org.cordon.imports;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordon.imports.RegisterKind.LineReader;
import org.cordon.imports.reading.Columns;
import org.cordon.imports.reading.CsvRow;
import org.cordon.imports.reading.MappedRow;
import org.cordon.platform.errors.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Checks and seals rows of a register in a few threads, while the thread of the import writes those before. */
@Component
class RegisterPreparation implements DisposableBean {

    private final ExecutorService threads;

    RegisterPreparation(ImportSettings settings) {
        int wanted = settings.registerThreads();
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(
                wanted > 0 ? wanted : Runtime.getRuntime().availableProcessors(), work -> {
                    Thread thread = new Thread(work, "register-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** A row that was understood, or refused and why. */
    record ReadLine<T>(@Nullable T line, @Nullable RowVerdict refused) {}

    <T> CompletableFuture<List<ReadLine<T>>> prepare(LineReader<T> reader, Columns columns, List<CsvRow> rows) {
        return CompletableFuture.supplyAsync(
                () -> rows.stream().map(row -> read(reader, columns, row)).toList(), threads);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
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
