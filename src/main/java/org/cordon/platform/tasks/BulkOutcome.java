package org.cordon.platform.tasks;

import org.cordon.platform.errors.DomainException;
import org.cordon.platform.errors.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * What became of one task of many.
 *
 * @param reason why it was left; {@code null} if it was done
 */
record BulkOutcome(String taskId, Result result, @Nullable DomainException reason) {

    static BulkOutcome done(String taskId) {
        return new BulkOutcome(taskId, Result.DONE, null);
    }

    static BulkOutcome left(String taskId, DomainException reason) {
        return new BulkOutcome(taskId, result(reason), reason);
    }

    static BulkOutcome failed(String taskId, DomainException reason) {
        return new BulkOutcome(taskId, Result.FAILED, reason);
    }

    private static Result result(DomainException reason) {
        if (reason instanceof NotFound) {
            return Result.UNKNOWN;
        }
        return switch (reason.code()) {
            case FinishedTasks.COMPLETED -> Result.ALREADY_DONE;
            case FinishedTasks.OVER -> Result.OVER;
            case Duty.CLAIMED -> Result.CLAIMED;
            default -> Result.REFUSED;
        };
    }

    /** In a few words. */
    enum Result {
        /** Completed by this call. */
        DONE,
        /** Completed before, by somebody whom the reason names; nothing was done again. */
        ALREADY_DONE,
        /** Went away by itself, because the process went on without it. */
        OVER,
        /** A colleague has claimed it; left to them. */
        CLAIMED,
        /** There is no such task, or it is none of the caller's. */
        UNKNOWN,
        /** Not allowed for many, or against a rule; still open. */
        REFUSED,
        /** Could not be done now; still open. */
        FAILED
    }
}
