package org.cordon.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.cordon.imports.RegisterKind.LateRefusal;
import org.cordon.imports.reading.CsvRow;
import org.cordon.imports.reading.MappedFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares a gathered file with its register and writes it: one transaction, with the counts of the import. */
@Component
class RegisterWrite {

    private static final int REFUSALS_AT_ONCE = 1_000;

    private final TransactionTemplate transaction;
    private final ImportRows rows;
    private final ImportClaims claims;
    private final RegisterClaims registerClaims;

    RegisterWrite(
            TransactionTemplate transaction, ImportRows rows, ImportClaims claims, RegisterClaims registerClaims) {
        this.transaction = transaction;
        this.rows = rows;
        this.claims = claims;
        this.registerClaims = registerClaims;
    }

    /** How the transaction ended. */
    enum Outcome {
        /** The register is the new one. */
        WRITTEN,
        /** A dry run: everything is counted and nothing written. */
        REHEARSED,
        /** Somebody has to confirm what would be removed. */
        AWAITING,
        /** Rows of the file are missing from what was gathered; the register is the old one. */
        INCOMPLETE,
        /** This node stops; the register is the old one. */
        STOPPED
    }

    /** @param file opens the file once more, for the cells of lines that are refused only now */
    <T> Outcome write(ImportJob job, RegisterKind<T> kind, Supplier<MappedFile> file, BooleanSupplier stopAsked) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> inOne(job, kind, file, stopAsked)));
        } catch (Stopped stopped) {
            return Outcome.STOPPED;
        }
    }

    private <T> Outcome inOne(
            ImportJob job, RegisterKind<T> kind, Supplier<MappedFile> file, BooleanSupplier stopAsked) {
        long refused = registerClaims.counted(job);
        RegisterPreview preview = kind.compare(job.id(), job.mapping(), refused);
        registerClaims.show(job, 0);
        if (refused + preview.tally().total() != job.received()) {
            return Outcome.INCOMPLETE;
        }
        boolean confirmed = !preview.confirmable() || preview.removed() <= registerClaims.confirmedRemoved(job);
        if (!job.dryRun() && !confirmed) {
            registerClaims.preview(job, preview);
            registerClaims.awaitConfirmation(job);
            return Outcome.AWAITING;
        }
        if (!job.dryRun()) {
            kind.write(job.id(), job.mapping(), preview, lines -> {
                registerClaims.show(job, Math.min(lines, job.received()));
                if (stopAsked.getAsBoolean()) {
                    throw new Stopped();
                }
            });
        }
        refuse(job, kind, file);
        registerClaims.preview(job, preview);
        claims.progress(job, preview.tally(), 0, 0);
        if (job.dryRun()) {
            return Outcome.REHEARSED;
        }
        claims.enter(job, ImportPhase.MATCHING);
        return Outcome.WRITTEN;
    }

    private <T> void refuse(ImportJob job, RegisterKind<T> kind, Supplier<MappedFile> opened) {
        List<LateRefusal> refusals = kind.contradicting(job.id(), 0, REFUSALS_AT_ONCE);
        if (refusals.isEmpty()) {
            return;
        }
        try (MappedFile file = opened.get()) {
            while (!refusals.isEmpty()) {
                rows.insert(
                        job.id(),
                        refusals.stream().map(refusal -> verdict(file, refusal)).toList());
                long last = refusals.get(refusals.size() - 1).line();
                refusals = kind.contradicting(job.id(), last, REFUSALS_AT_ONCE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RowVerdict verdict(MappedFile file, LateRefusal refusal) {
        return RowVerdict.rejected(refusal.line(), null, cellsAt(file, refusal.line()), refusal.reason());
    }

    private static List<String> cellsAt(MappedFile file, long line) {
        Optional<CsvRow> row = file.next();
        while (row.isPresent() && row.get().line() < line) {
            row = file.next();
        }
        return row.orElseThrow().cells();
    }

    /** Gives the transaction up. */
    private static final class Stopped extends RuntimeException {

        Stopped() {
            super("This node stops", null, false, false);
        }
    }
}
