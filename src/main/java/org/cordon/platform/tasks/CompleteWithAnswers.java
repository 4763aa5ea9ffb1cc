package org.cordon.platform.tasks;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.cordon.platform.forms.FormField;
import org.cordon.platform.forms.TaskForm;
import org.jspecify.annotations.Nullable;

/**
 * Completes a task with the answers of its form. What a gateway asks for is kept in the engine; everything else is there
 * for the {@code complete} listeners only, leaves no trace in the engine's tables, and goes sealed into our own.
 */
record CompleteWithAnswers(
        TaskDesk desk,
        @Nullable String taskId,
        @Nullable Map<String, ?> typed,
        boolean returnVariables,
        boolean deserializeReturnedVariables)
        implements Command<VariableMap> {

    @Override
    public VariableMap execute(CommandContext context) {
        TaskEntity task = desk.open(taskId, context);
        desk.requireDuty(task, context);
        TaskForm form = desk.form(task, context);
        Map<String, @Nullable Object> answers = desk.checked(form, typed, context);
        Duty.of(context).userId().ifPresent(task::setAssignee);
        desk.archive(task, answers, context);
        show(task, form, answers);
        return new CompleteTaskCmd(taskId, routing(form, answers), returnVariables, deserializeReturnedVariables)
                .execute(context);
    }

    /** Unanswered fields too: an answer of an earlier round must not shine through. */
    private static void show(TaskEntity task, TaskForm form, Map<String, @Nullable Object> answers) {
        form.fields().stream()
                .filter(field -> !field.routing())
                .map(FormField::key)
                .forEach(key -> task.setVariableLocal(key, Variables.untypedValue(answers.get(key), true)));
    }

    private static Map<String, Object> routing(TaskForm form, Map<String, @Nullable Object> answers) {
        Map<String, Object> routing = new HashMap<>();
        form.fields().stream()
                .filter(FormField::routing)
                .map(FormField::key)
                .forEach(key -> routing.put(key, answers.get(key)));
        return routing;
    }
}
