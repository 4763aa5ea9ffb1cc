package org.cordon.pushes;

import java.util.List;
import java.util.Objects;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.cordon.pushes.RowWork.Worker;
import org.springframework.stereotype.Component;

/** Finds the rows for a step and holds them until the end of the transaction. */
@Component
class RowChoice {

    private static final int MOST = 10_000;

    private final PushRows rows;

    RowChoice(PushRows rows) {
        this.rows = rows;
    }

    /**
     * One row.
     *
     * @throws NotFound {@code push.row.unknown}, also for a row of another town
     */
    PushRow lock(Worker worker, long rowId) {
        return rows.lock(worker.scope(), List.of(rowId)).stream().findAny().orElseThrow(() -> RowList.unknown(rowId));
    }

    /**
     * Those of the chosen rows that the worker may see.
     *
     * @throws Refused {@code push.rows.selection}, {@code push.rows.wide} or {@code push.rows.many}
     */
    List<PushRow> lock(Worker worker, RowSelection selection) {
        List<Long> ids = selection.ids();
        RowFilter filter = selection.filter();
        if ((ids == null) == (filter == null)) {
            throw new Refused("push.rows.selection", "Give either ids of rows or a filter");
        }
        if (ids != null) {
            return ids.isEmpty() ? List.of() : rows.lock(worker.scope(), ids);
        }
        RowList.requireNarrow(Objects.requireNonNull(filter));
        List<PushRow> found = rows.lock(worker.scope(), Objects.requireNonNull(filter), MOST + 1);
        if (found.size() > MOST) {
            throw new Refused("push.rows.many", "These are more than " + MOST + " rows; choose fewer", MOST);
        }
        return found;
    }
}
