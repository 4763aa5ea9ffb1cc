package org.cordon.pushes;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cordon.pushes.RowWork.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what happens to rows, together with their history. */
@Component
class RowSteps {

    private final RowEvents events;
    private final JdbcClient jdbc;

    RowSteps(RowEvents events, JdbcClient jdbc) {
        this.events = events;
        this.jdbc = jdbc;
    }

    /**
     * Changes rows that the running transaction holds.
     *
     * @param assignments of columns, with the names of values
     */
    void update(List<Long> ids, String assignments, Map<String, ? extends @Nullable Object> values) {
        if (!ids.isEmpty()) {
            jdbc.sql("update cordon.push_row set " + assignments + " where id in (:ids)")
                    .params(values)
                    .param("ids", ids)
                    .update();
        }
    }

    void note(Worker worker, List<Long> ids, RowEventKind kind, @Nullable String detail, @Nullable String remark) {
        if (!ids.isEmpty()) {
            events.add(ids, kind, worker.userId(), detail, remark);
        }
    }

    static List<Long> ids(List<PushRow> found, Predicate<PushRow> condition) {
        return found.stream().filter(condition).map(PushRow::id).toList();
    }
}
