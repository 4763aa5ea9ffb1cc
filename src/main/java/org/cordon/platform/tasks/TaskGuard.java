package org.cordon.platform.tasks;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.cordon.platform.engine.Fields;

/**
 * Stands before every way to claim or complete a task: Tasklist, the engine's interface and our own. Refuses the ways
 * that would carry text past the forms.
 */
final class TaskGuard extends CommandInterceptor {

    private static final Set<Class<?>> PAST_THE_FORM = Set.of(
            AddCommentCmd.class,
            CreateAttachmentCmd.class,
            DelegateTaskCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            ResolveTaskCmd.class,
            SubmitStartFormCmd.class);

    private final TaskDesk desk;

    TaskGuard(TaskDesk desk) {
        this.desk = desk;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (PAST_THE_FORM.contains(command.getClass())) {
            throw new BadUserRequestException("Tasks are done with their forms only");
        }
        return next.execute(guarded(command));
    }

    /** The commands of the engine return what ours return: the variables, or nothing. */
    @SuppressWarnings("unchecked")
    private <T> Command<T> guarded(Command<T> command) {
        if (command instanceof CompleteTaskCmd) {
            return (Command<T>) completion(command, CompleteTaskCmd.class, "variables", "deserializeReturnedVariables");
        }
        if (command instanceof SubmitTaskFormCmd) {
            return (Command<T>) completion(command, SubmitTaskFormCmd.class, "properties", "deserializeValues");
        }
        return command instanceof ClaimTaskCmd claim ? (Command<T>) claim(claim) : command;
    }

    @SuppressWarnings("unchecked")
    private Command<?> completion(Command<?> command, Class<?> type, String answers, String deserialized) {
        Map<String, ?> typed = Fields.readNullable(command, type, answers, Map.class);
        return new CompleteWithAnswers(
                desk,
                Fields.readNullable(command, type, "taskId", String.class),
                typed,
                Fields.read(command, type, "returnVariables", Boolean.class),
                Fields.read(command, type, deserialized, Boolean.class));
    }

    private Command<?> claim(ClaimTaskCmd command) {
        String taskId = Fields.readNullable(command, ClaimTaskCmd.class, "taskId", String.class);
        String userId = Fields.readNullable(command, ClaimTaskCmd.class, "userId", String.class);
        return context -> {
            desk.requireDuty(taskId, userId, context);
            return command.execute(context);
        };
    }
}
