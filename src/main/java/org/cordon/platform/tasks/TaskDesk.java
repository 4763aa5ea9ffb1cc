package org.cordon.platform.tasks;

import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.forms.AnswerCheck;
import org.cordon.platform.forms.TaskForm;
import org.cordon.platform.forms.TaskForms;
import org.cordon.platform.forms.TypedAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a task is handed in: finds it, checks who hands it in, and what. */
@Component
class TaskDesk {

    private final TaskForms forms;
    private final TypedAnswers typedAnswers;
    private final AnswerCheck check;
    private final TaskAnswers archive;

    TaskDesk(TaskForms forms, TypedAnswers typedAnswers, AnswerCheck check, TaskAnswers archive) {
        this.forms = forms;
        this.typedAnswers = typedAnswers;
        this.check = check;
        this.archive = archive;
    }

    TaskEntity open(@Nullable String taskId, CommandContext context) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw new NotFound("task.unknown", "There is no such open task");
        }
        return task;
    }

    void requireDuty(@Nullable String taskId, @Nullable String claimant, CommandContext context) {
        TaskEntity task = open(taskId, context);
        checkRight(task, context);
        Duty.of(context).requireClaim(task, claimant);
    }

    void requireDuty(TaskEntity task, CommandContext context) {
        checkRight(task, context);
        Duty.of(context).requireCompletion(task);
    }

    TaskForm form(TaskEntity task, CommandContext context) {
        return forms.of(task, context);
    }

    /** Everything a person hands in is checked for completeness; what the application itself completes, is not. */
    Map<String, @Nullable Object> checked(TaskForm form, @Nullable Map<String, ?> typed, CommandContext context) {
        return check.check(form, typedAnswers.plain(typed), Duty.of(context).isPerson());
    }

    void archive(TaskEntity task, Map<String, @Nullable Object> answers, CommandContext context) {
        archive.keep(task, Duty.of(context).userId(), answers);
    }

    /** The engine's own question first: a task of another unit must not be told from one that does not exist. */
    private static void checkRight(TaskEntity task, CommandContext context) {
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
    }
}
