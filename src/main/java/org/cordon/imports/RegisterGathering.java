package org.cordon.imports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.cordon.imports.RegisterKind.LineReader;
import org.cordon.imports.RegisterPreparation.ReadLine;
import org.cordon.imports.reading.CsvRow;
import org.cordon.imports.reading.MappedFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gathers the rows of a register's file beside the register. Some batches are prepared ahead, never more; a batch and the
 * note that it was gathered are one transaction.
 */
@Component
class RegisterGathering {

    private static final int BATCHES_AHEAD = 3;

    private final RegisterPreparation preparation;
    private final TransactionTemplate transaction;
    private final ImportRows rows;
    private final ImportClaims claims;
    private final ImportSettings settings;

    RegisterGathering(
            RegisterPreparation preparation,
            TransactionTemplate transaction,
            ImportRows rows,
            ImportClaims claims,
            ImportSettings settings) {
        this.preparation = preparation;
        this.transaction = transaction;
        this.rows = rows;
        this.claims = claims;
        this.settings = settings;
    }

    /** Goes from wherever the file stands to its end; false when asked to stop before. */
    <T> boolean gather(ImportJob job, RegisterKind<T> kind, MappedFile file, BooleanSupplier stopAsked) {
        LineReader<T> reader = kind.reader(job.mapping());
        Deque<Batch<T>> ahead = new ArrayDeque<>();
        fill(ahead, reader, file);
        while (!ahead.isEmpty() && !stopAsked.getAsBoolean()) {
            Batch<T> batch = ahead.remove();
            fill(ahead, reader, file);
            take(job, kind, batch);
        }
        return ahead.isEmpty();
    }

    /** A batch that is being prepared in halves. */
    private record Batch<T>(int size, List<CompletableFuture<List<ReadLine<T>>>> parts) {

        List<ReadLine<T>> lines() {
            return parts.stream()
                    .map(PreparationThreads::result)
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private <T> void fill(Deque<Batch<T>> ahead, LineReader<T> reader, MappedFile file) {
        while (ahead.size() < BATCHES_AHEAD) {
            List<CsvRow> next = next(file);
            if (next.isEmpty()) {
                return;
            }
            int half = (next.size() + 1) / 2;
            ahead.add(new Batch<>(
                    next.size(),
                    List.of(
                            preparation.prepare(reader, file.columns(), next.subList(0, half)),
                            preparation.prepare(reader, file.columns(), next.subList(half, next.size())))));
        }
    }

    private <T> void take(ImportJob job, RegisterKind<T> kind, Batch<T> batch) {
        List<ReadLine<T>> lines = batch.lines();
        List<T> gathered =
                lines.stream().map(ReadLine::line).filter(Objects::nonNull).toList();
        List<RowVerdict> refused =
                lines.stream().map(ReadLine::refused).filter(Objects::nonNull).toList();
        transaction.executeWithoutResult(status -> {
            kind.gather(job.id(), gathered);
            rows.insert(job.id(), refused);
            Tally tally = Tally.of(refused.stream().map(RowVerdict::outcome).toList());
            claims.progress(job, tally, 0, batch.size());
        });
    }

    private List<CsvRow> next(MappedFile file) {
        List<CsvRow> batch = new ArrayList<>(settings.registerBatch());
        while (batch.size() < settings.registerBatch()) {
            Optional<CsvRow> row = file.next();
            if (row.isEmpty()) {
                break;
            }
            batch.add(row.get());
        }
        return batch;
    }
}
