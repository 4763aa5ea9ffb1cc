package org.cordon.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.cordon.imports.reading.CsvRow;
import org.cordon.imports.reading.MappedFile;
import org.cordon.imports.reading.ReadableFile;
import org.cordon.platform.audit.OpenedIdentities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes one claimed import through its phases, batch by batch, from wherever it stood. */
@Component
class ImportRun {

    private final RowHandlers handlers;
    private final UploadStaging staging;
    private final ImportClaims claims;
    private final RowPreparation preparation;
    private final ApplyingRows applying;
    private final LinkingRows linking;
    private final ImportSettings settings;
    private final RegisterRun registers;
    private final OpenedIdentities opened;

    ImportRun(
            RowHandlers handlers,
            UploadStaging staging,
            ImportClaims claims,
            RowPreparation preparation,
            ApplyingRows applying,
            LinkingRows linking,
            ImportSettings settings,
            RegisterRun registers,
            OpenedIdentities opened) {
        this.handlers = handlers;
        this.staging = staging;
        this.claims = claims;
        this.preparation = preparation;
        this.applying = applying;
        this.linking = linking;
        this.settings = settings;
        this.registers = registers;
        this.opened = opened;
    }

    /** Returns when the import is finished, or earlier when asked to stop: then another run goes on with it. */
    void run(ImportJob job, BooleanSupplier stopAsked) {
        if (claims.isWornOut(job)) {
            finish(
                    job,
                    ImportState.FAILED,
                    reason("import.wornOut", "The import was started again and again without progress"));
            return;
        }
        try {
            ImportKind kind = handlers.of(job.kind());
            if (kind instanceof RegisterKind<?> register) {
                registers.run(job, register, stopAsked);
            } else {
                work(job, (RowHandler<?>) kind, stopAsked);
            }
        } catch (ClaimLost lost) {
            if (claims.isCancelRequested(job)) {
                finish(job, ImportState.CANCELLED, null);
            }
        }
    }

    private <T> void work(ImportJob job, RowHandler<T> handler, BooleanSupplier stopAsked) {
        boolean linking = job.phase() == ImportPhase.LINKS;
        boolean done = linking || throughFile(job, handler, job.rowsDone(), applying, stopAsked);
        if (done && handler.linksPeople() && !job.dryRun()) {
            done = throughFile(job, handler, linking ? job.rowsDone() : beginLinking(job), this.linking, stopAsked);
        }
        if (done) {
            close(job);
        } else {
            claims.release(job);
        }
    }

    private long beginLinking(ImportJob job) {
        claims.enter(job, ImportPhase.LINKS);
        return 0;
    }

    private <T> boolean throughFile(
            ImportJob job, RowHandler<T> handler, long rowsDone, RowPhase phase, BooleanSupplier stopAsked) {
        ReadableFile file = new ReadableFile(
                () -> staging.open(job.id()),
                Charset.forName(job.charset()),
                job.delimiter(),
                job.mapping(),
                handler.fields());
        try (MappedFile rows = file.open()) {
            for (long skipped = 0; skipped < rowsDone; skipped++) {
                rows.next();
            }
            Optional<CompletableFuture<RowBatch<T>>> next = next(job, handler, rows);
            while (next.isPresent() && !stopAsked.getAsBoolean()) {
                RowBatch<T> batch = PreparationThreads.result(next.get());
                next = next(job, handler, rows);
                opened.inBackground("import", job.id().toString(), () -> phase.take(batch));
            }
            return next.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One batch is prepared while the one before is written. */
    private <T> Optional<CompletableFuture<RowBatch<T>>> next(ImportJob job, RowHandler<T> handler, MappedFile rows) {
        List<CsvRow> batch = nextBatch(rows, handler.atOnce(settings.batchSize()));
        return batch.isEmpty() ? Optional.empty() : Optional.of(preparation.start(job, handler, rows.columns(), batch));
    }

    private static List<CsvRow> nextBatch(MappedFile rows, int size) {
        List<CsvRow> batch = new ArrayList<>(size);
        while (batch.size() < size) {
            Optional<CsvRow> row = rows.next();
            if (row.isEmpty()) {
                break;
            }
            batch.add(row.get());
        }
        return batch;
    }

    /** Says "completed" only when the numbers close. */
    private void close(ImportJob job) {
        long accounted = claims.accountedFor(job);
        if (accounted == job.received()) {
            finish(job, ImportState.COMPLETED, null);
        } else {
            finish(job, ImportState.FAILED, Reason.numbersDoNotClose(accounted, job.received()));
        }
    }

    private void finish(ImportJob job, ImportState state, @Nullable Reason reason) {
        claims.finish(job, state, reason);
        handlers.end(job.kind(), job.id());
        staging.discard(job.id());
    }

    private static Reason reason(String code, String message) {
        return new Reason(code, null, message, List.of());
    }
}
