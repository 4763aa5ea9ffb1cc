package org.cordon.platform.tasks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.cordon.platform.engine.EngineAccess;
import org.springframework.stereotype.Component;

/** Finds in every version of every model the user tasks that may be answered for many. */
@Component
class BulkSteps {

    private final RepositoryService repository;
    private final EngineAccess engine;
    private final Map<String, List<BulkStep>> known = new ConcurrentHashMap<>();

    BulkSteps(RepositoryService repository, EngineAccess engine) {
        this.repository = repository;
        this.engine = engine;
    }

    /** Of versions without tasks too; a deployed version never changes, so each is read once. */
    List<BulkStep> all() {
        return engine.asSystem(() -> repository.createProcessDefinitionQuery().list().stream()
                .flatMap(definition -> known.computeIfAbsent(definition.getId(), id -> read(definition)).stream())
                .toList());
    }

    private List<BulkStep> read(ProcessDefinition definition) {
        return repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class).stream()
                .filter(task -> BulkAnswers.of(task).isAllowed())
                .map(task -> new BulkStep(
                        new TaskKind(definition.getId(), task.getId()),
                        definition.getKey(),
                        definition.getVersion(),
                        task.getName()))
                .toList();
    }
}
