package org.cordon.control;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a person's process stands, as the engine itself says it at this moment.
 *
 * @param processInstanceId the root instance
 * @param since when the deciding element was reached; empty while a job is about to enter it
 * @param unitCode tenant of the deciding element; empty for elements of the root process
 * @param steps what the projection must hold as open steps
 * @param activityIds every element a token stands on, as {@code <process>/<element>}
 */
public record EnginePosition(
        String processInstanceId,
        @Nullable ControlStatus status,
        @Nullable String endReason,
        @Nullable Instant since,
        @Nullable String unitCode,
        List<ControlStep> steps,
        List<String> activityIds,
        List<OpenTask> openTasks) {

    /** A task that somebody has to do for the person. */
    public record OpenTask(
            String id,
            String processDefinitionKey,
            String taskDefinitionKey,
            String name,
            @Nullable String unitCode,
            @Nullable String assignee,
            @Nullable Instant dueAt,
            List<String> candidateRoles) {}
}
