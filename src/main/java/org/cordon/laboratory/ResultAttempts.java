package org.cordon.laboratory;

import java.util.function.Supplier;
import org.cordon.laboratory.ResultBatches.Reply;
import org.cordon.platform.data.Outage;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/** Tries to receive reports of a batch so that one strange report keeps no other out. */
final class ResultAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(ResultAttempts.class);
    private static final int MOST = 3;

    private ResultAttempts() {}

    /** A report of its own: a refusal is final, somebody else's lead in a race is over in a moment. */
    static Reply alone(int index, Supplier<Reply> work) {
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
