package org.cordon.control.process;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.cordon.control.EnginePosition.OpenTask;
import org.springframework.stereotype.Component;

/** The open tasks at a set of tokens. */
@Component
class OpenTasks {

    private final TaskService taskService;

    OpenTasks(TaskService taskService) {
        this.taskService = taskService;
    }

    List<OpenTask> of(List<Token> tokens) {
        return tokens.stream()
                .map(Token::processInstanceId)
                .distinct()
                .flatMap(this::inInstance)
                .toList();
    }

    private Stream<OpenTask> inInstance(String processInstanceId) {
        return taskService.createTaskQuery().processInstanceId(processInstanceId).list().stream()
                .map(this::openTask);
    }

    private OpenTask openTask(Task task) {
        return new OpenTask(
                task.getId(),
                processDefinitionKey(task),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getTenantId(),
                task.getAssignee(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                candidateRoles(task));
    }

    private List<String> candidateRoles(Task task) {
        return taskService.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .sorted()
                .toList();
    }

    /** The engine's definition id reads {@code key:version:id}. */
    private static String processDefinitionKey(Task task) {
        return task.getProcessDefinitionId()
                .substring(0, task.getProcessDefinitionId().indexOf(':'));
    }
}
