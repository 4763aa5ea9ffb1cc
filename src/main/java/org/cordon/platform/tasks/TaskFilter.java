package org.cordon.platform.tasks;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.task.TaskQuery;
import org.cordon.platform.security.StaffUser;
import org.jspecify.annotations.Nullable;

/**
 * Which open tasks a list shows.
 *
 * @param mine only tasks that the reader's roles can do; otherwise every task that the reader may see
 * @param ids only these tasks; all if empty
 * @param dueBefore only tasks that were due by then
 */
record TaskFilter(
        boolean mine,
        List<String> ids,
        @Nullable String number,
        @Nullable String definition,
        @Nullable String unit,
        @Nullable String assignee,
        @Nullable Date dueBefore,
        int offset,
        int limit) {

    TaskQuery apply(TaskQuery query, StaffUser reader) {
        if (mine) {
            query.taskCandidateGroupIn(List.copyOf(reader.roles())).includeAssignedTasks();
        }
        if (number != null) {
            query.processInstanceBusinessKey(number);
        }
        if (definition != null) {
            query.processDefinitionKey(definition);
        }
        return narrow(query);
    }

    private TaskQuery narrow(TaskQuery query) {
        if (!ids.isEmpty()) {
            query.taskIdIn(ids.toArray(String[]::new));
        }
        if (unit != null) {
            query.tenantIdIn(unit);
        }
        if (assignee != null) {
            query.taskAssignee(assignee);
        }
        return dueBefore == null ? query : query.dueBefore(dueBefore);
    }
}
