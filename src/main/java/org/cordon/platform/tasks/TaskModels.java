package org.cordon.platform.tasks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.cordon.platform.engine.EngineAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the model says about a task: its process, roles, form and help. */
@Component
class TaskModels {

    private final RepositoryService repository;
    private final EngineAccess engine;
    private final Map<String, TaskModel> known = new ConcurrentHashMap<>();

    TaskModels(RepositoryService repository, EngineAccess engine) {
        this.repository = repository;
        this.engine = engine;
    }

    TaskModel of(Task task) {
        return known.computeIfAbsent(
                task.getProcessDefinitionId() + ' ' + task.getTaskDefinitionKey(), key -> read(task));
    }

    private TaskModel read(Task task) {
        var model = engine.asSystem(() -> repository.getBpmnModelInstance(task.getProcessDefinitionId()));
        UserTask userTask = model.getModelElementById(task.getTaskDefinitionKey());
        String process = model.getModelElementsByType(Process.class).stream()
                .filter(Process::isExecutable)
                .map(Process::getId)
                .findFirst()
                .orElse("");
        return new TaskModel(
                process,
                List.copyOf(userTask.getCamundaCandidateGroupsList()),
                userTask.getCamundaFormRef(),
                help(userTask),
                BulkAnswers.of(userTask));
    }

    private static String help(UserTask task) {
        return task.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .findFirst()
                .orElse("");
    }

    /** The unchanging half of a task. */
    record TaskModel(
            String process,
            List<String> candidateRoles,
            @Nullable String formId,
            String help,
            BulkAnswers bulk) {}
}
