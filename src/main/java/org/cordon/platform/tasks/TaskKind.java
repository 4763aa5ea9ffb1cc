package org.cordon.platform.tasks;

import java.util.Optional;
import org.camunda.bpm.engine.task.Task;

/** Tasks that may be answered together: of one step of one version of a model, so that all have the same form. */
record TaskKind(String definitionId, String taskKey) {

    private static final char BETWEEN = '/';

    static TaskKind of(Task task) {
        return new TaskKind(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    }

    /** Reads what {@link #code} wrote; empty if it is anything else. */
    static Optional<TaskKind> parse(String code) {
        int between = code.lastIndexOf(BETWEEN);
        return between < 1
                ? Optional.empty()
                : Optional.of(new TaskKind(code.substring(0, between), code.substring(between + 1)));
    }

    String code() {
        return definitionId + BETWEEN + taskKey;
    }
}
