package org.cordon.imports;

import java.util.function.Consumer;
import org.cordon.platform.data.Outage;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How often work is tried: a batch once, then its rows alone; a row again after a lost race. */
@Component
class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final int MOST = 3;
    private static final long PAUSE_MILLIS = 200;

    /**
     * Tries the batch as one; after any failure takes its halves, in order, and so on down to single rows. But not without a
     * database: whether the batch was taken then, only another run can tell, from what is written.
     */
    <T> void together(RowBatch<T> batch, Consumer<RowBatch<T>> all, Consumer<RowBatch<T>> alone) {
        if (batch.rows().size() <= 1) {
            batch.rows().forEach(row -> alone.accept(batch));
            return;
        }
        try {
            all.accept(batch);
        } catch (ClaimLost lost) {
            throw lost;
        } catch (RuntimeException failure) {
            if (Outage.is(failure)) {
                throw failure;
            }
            if (!(failure instanceof DomainException)) {
                log(
                        "%d rows of an import are taken by halves from line %d on"
                                .formatted(
                                        batch.rows().size(), batch.rows().get(0).line()),
                        failure);
            }
            batch.halves().forEach(half -> together(half, all, alone));
        }
    }

    /** Tries again what failed for no reason of the row's own; a refusal is final at once. */
    void several(long line, Runnable work) {
        for (int attempt = 1; attempt <= MOST; attempt++) {
            try {
                work.run();
                return;
            } catch (RuntimeException failure) {
                if (isFinal(failure, attempt)) {
                    throw failure;
                }
                log("Line %d of an import failed on attempt %d".formatted(line, attempt), failure);
                pause(attempt);
            }
        }
        throw new Exhausted();
    }

    /** A refusal is, and an outage is no row's fault; a conflict is somebody else's lead in a race, and is over in a moment. */
    private static boolean isFinal(RuntimeException failure, int attempt) {
        return failure instanceof ClaimLost
                || Outage.is(failure)
                || (failure instanceof DomainException && !(failure instanceof Conflict && attempt < MOST));
    }

    /** Only classes and places: the texts of failures quote the values of the row. */
    private static void log(String what, Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        LOG.warn(
                "{}: {} at {}{}",
                what,
                failure.getClass().getName(),
                trace.length == 0 ? "?" : trace[0],
                failure.getCause() == null
                        ? ""
                        : ", caused by " + failure.getCause().getClass().getName());
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(PAUSE_MILLIS * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClaimLost();
        }
    }

    /** Every attempt failed. */
    static final class Exhausted extends RuntimeException {

        Exhausted() {
            super("Every attempt failed", null, false, false);
        }
    }
}
