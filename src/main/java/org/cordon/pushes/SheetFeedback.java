package org.cordon.pushes;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.cordon.pushes.RowWork.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down what somebody has written into a sheet of rows: once for each row, however often the sheet comes and whoever
 * sends it, also where an answer was taken back since.
 */
@Service
public class SheetFeedback {

    private final SentOnce sent;
    private final RowChoice choice;
    private final RowFeedback feedback;

    SheetFeedback(SentOnce sent, RowChoice choice, RowFeedback feedback) {
        this.sent = sent;
        this.choice = choice;
        this.feedback = feedback;
    }

    /** Holds rows for the answers that follow, in the order in which everybody does, so that no two wait for each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Worker worker, List<Long> rowIds) {
        choice.lock(worker, new RowSelection(rowIds, null));
    }

    /**
     * Takes the answer for one row down.
     *
     * @param visits how often nobody had been met when the sheet was made
     * @return false if it was taken down before
     * @throws NotFound {@code push.row.unknown}, also for a row of another town
     * @throws Conflict {@code push.row.answered}, or {@code push.row.visited} if somebody was there since the sheet was made
     * @throws Refused {@code push.answer.unknown}
     */
    @Transactional
    public boolean answer(Worker worker, long rowId, int visits, String outcome, @Nullable String remark) {
        PushRow row = choice.lock(worker, rowId);
        AtomicBoolean isNew = new AtomicBoolean();
        sent.once(worker.userId(), "sheet." + rowId + "." + visits + "." + outcome, outcome, () -> {
            isNew.set(true);
            return tell(worker, row, visits, outcome, remark);
        });
        return isNew.get() && !isTold(row, visits, outcome);
    }

    private RowsChanged tell(Worker worker, PushRow row, int visits, String outcome, @Nullable String remark) {
        if (isTold(row, visits, outcome)) {
            return new RowsChanged(0, 1, 0);
        }
        if (row.pending() && row.visits() != visits) {
            throw new Conflict(
                    "push.row.visited",
                    "Somebody was at the row " + row.id() + " since the sheet was made",
                    String.valueOf(row.id()));
        }
        return feedback.answer(worker, row.id(), outcome, remark);
    }

    /** The row as it was before this answer. */
    private static boolean isTold(PushRow row, int visits, String outcome) {
        return row.state().equals(outcome) && (!row.pending() || row.visits() > visits);
    }
}
