package org.cordon.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.function.BooleanSupplier;
import org.cordon.imports.reading.MappedFile;
import org.cordon.imports.reading.ReadableFile;
import org.cordon.platform.audit.OpenedIdentities;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one claimed import of a register through its phases: gather the rows beside the register, compare and write in
 * one transaction, match. Killed anywhere it goes on with the last batch that was gathered, or with a register that is
 * wholly the old or wholly the new one.
 */
@Component
class RegisterRun {

    private final UploadStaging staging;
    private final ImportClaims claims;
    private final RegisterClaims registerClaims;
    private final RegisterGathering gathering;
    private final RegisterWrite write;
    private final OpenedIdentities opened;
    private final TransactionTemplate transaction;

    RegisterRun(
            UploadStaging staging,
            ImportClaims claims,
            RegisterClaims registerClaims,
            RegisterGathering gathering,
            RegisterWrite write,
            OpenedIdentities opened,
            TransactionTemplate transaction) {
        this.staging = staging;
        this.claims = claims;
        this.registerClaims = registerClaims;
        this.gathering = gathering;
        this.write = write;
        this.opened = opened;
        this.transaction = transaction;
    }

    /** Returns when the import is finished, waits for somebody, or was asked to stop. */
    <T> void run(ImportJob job, RegisterKind<T> kind, BooleanSupplier stopAsked) {
        try {
            opened.inBackground("import", job.id().toString(), () -> go(job, kind, stopAsked));
        } catch (ClaimLost lost) {
            if (claims.isCancelRequested(job)) {
                kind.end(job.id());
            }
            throw lost;
        }
    }

    private <T> void go(ImportJob job, RegisterKind<T> kind, BooleanSupplier stopAsked) {
        if (job.phase() == ImportPhase.MATCHING) {
            complete(job, kind);
            return;
        }
        boolean held = kind.holds(job.id());
        boolean written = held ? gatherAndWrite(job, kind, stopAsked) : fromTheStart(job, kind, stopAsked);
        if (!written && !(held && fromTheStart(job, kind, stopAsked))) {
            giveUp(job, kind);
        }
    }

    /** Not if the database has lost what was gathered since this run began it: then the file is read once more. */
    private <T> void giveUp(ImportJob job, RegisterKind<T> kind) {
        if (kind.holds(job.id())) {
            finish(job, kind);
        } else {
            claims.release(job);
        }
    }

    private <T> boolean fromTheStart(ImportJob job, RegisterKind<T> kind, BooleanSupplier stopAsked) {
        if (beginAnew(job, kind)) {
            return gatherAndWrite(job.fromTheStart(), kind, stopAsked);
        }
        registerClaims.postpone(job);
        return true;
    }

    private <T> boolean beginAnew(ImportJob job, RegisterKind<T> kind) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean begun = kind.begin(job.id(), registerClaims::isWorkedOn);
            if (begun) {
                registerClaims.startOver(job);
            }
            return begun;
        }));
    }

    /** False, and nothing is written, if rows of the file are missing from what was gathered. */
    private <T> boolean gatherAndWrite(ImportJob job, RegisterKind<T> kind, BooleanSupplier stopAsked) {
        if (job.phase() == ImportPhase.ROWS) {
            if (!gather(job, kind, stopAsked)) {
                claims.release(job);
                return true;
            }
            claims.enter(job, ImportPhase.WRITING);
        }
        RegisterWrite.Outcome outcome = write.write(job, kind, () -> open(job, kind), stopAsked);
        switch (outcome) {
            case WRITTEN -> complete(job, kind);
            case REHEARSED -> finish(job, kind);
            case AWAITING, INCOMPLETE -> {}
            case STOPPED -> claims.release(job);
        }
        return outcome != RegisterWrite.Outcome.INCOMPLETE;
    }

    private <T> boolean gather(ImportJob job, RegisterKind<T> kind, BooleanSupplier stopAsked) {
        try (MappedFile file = open(job, kind)) {
            for (long skipped = 0; skipped < job.rowsDone(); skipped++) {
                file.next();
            }
            return gathering.gather(job, kind, file, stopAsked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MappedFile open(ImportJob job, ImportKind kind) {
        return new ReadableFile(
                        () -> staging.open(job.id()),
                        Charset.forName(job.charset()),
                        job.delimiter(),
                        job.mapping(),
                        kind.fields())
                .open();
    }

    private <T> void complete(ImportJob job, RegisterKind<T> kind) {
        kind.follow();
        finish(job, kind);
    }

    /** Says "completed" only when the numbers close. */
    private <T> void finish(ImportJob job, RegisterKind<T> kind) {
        long counted = registerClaims.counted(job);
        if (counted == job.received()) {
            claims.finish(job, ImportState.COMPLETED, null);
        } else {
            claims.finish(job, ImportState.FAILED, Reason.numbersDoNotClose(counted, job.received()));
        }
        kind.end(job.id());
        staging.discard(job.id());
    }
}
