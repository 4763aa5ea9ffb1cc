package org.cordon.laboratory;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.cordon.laboratory.ResultBatches.Reply;
import org.cordon.platform.data.Outage;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Tries to receive reports of a batch so that neither another sender nor one strange report keeps the others out. */
@Component
class ResultAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(ResultAttempts.class);
    private static final int MOST = 3;
    private static final long LONGEST_WAIT_SECONDS = 10;

    /** Two batches hold nearly everything from each other: side by side they would only fill the pool of connections. */
    private final Semaphore turn = new Semaphore(1, true);

    /** @throws ResultsBusy if others take too long */
    <R> R oneAtATime(Supplier<R> work) {
        if (!hasTurn()) {
            throw new ResultsBusy();
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    private boolean hasTurn() {
        try {
            return turn.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A report of its own: a refusal is final, somebody else's lead in a race is over in a moment. */
    Reply alone(int index, Supplier<Reply> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (DomainException refusal) {
                return new Reply(index, null, refusal);
            } catch (RuntimeException failure) {
                requireDatabase(failure);
                if (!(failure instanceof ConcurrencyFailureException) || attempt == MOST) {
                    return failed(index, failure);
                }
            }
        }
    }

    /** Only the class and the place: texts of failures quote values. */
    private static Reply failed(int index, RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        LOG.error(
                "A report of a batch could not be received: {} at {}",
                failure.getClass().getName(),
                trace.length == 0 ? "?" : trace[0]);
        return new Reply(
                index,
                null,
                new Conflict(
                        "result.again",
                        "The report could not be received now and nothing of it was kept; send it again"));
    }

    /** Throws again what is no report's fault: the sender repeats the whole request. */
    static void requireDatabase(RuntimeException failure) {
        if (Outage.is(failure)) {
            throw failure;
        }
    }
}
