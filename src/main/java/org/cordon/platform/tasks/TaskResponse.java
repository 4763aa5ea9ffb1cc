package org.cordon.platform.tasks;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.cordon.platform.tasks.StaffTasks.NumberedTask;
import org.cordon.platform.tasks.TaskModels.TaskModel;
import org.jspecify.annotations.Nullable;

/** An open task in a list. */
record TaskResponse(
        String id,
        String name,
        String taskKey,
        String processNumber,
        String definition,
        @Nullable String unit,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime dueAt,
        boolean overdue,
        @Nullable String assignee,
        List<String> candidateRoles,
        @Nullable String formId) {

    static TaskResponse of(NumberedTask numbered, TaskModel model, String name, Clock clock) {
        Task task = numbered.task();
        Date due = task.getDueDate();
        return new TaskResponse(
                task.getId(),
                name,
                task.getTaskDefinitionKey(),
                numbered.number(),
                model.process(),
                task.getTenantId(),
                at(task.getCreateTime(), clock),
                due == null ? null : at(due, clock),
                due != null && due.toInstant().isBefore(clock.instant()),
                task.getAssignee(),
                model.candidateRoles(),
                model.formId());
    }

    private static OffsetDateTime at(Date moment, Clock clock) {
        return OffsetDateTime.ofInstant(moment.toInstant(), clock.getZone());
    }
}
