package org.cordon.control.process;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.cordon.control.ControlStatus;
import org.cordon.platform.engine.ModelProperties;
import org.springframework.stereotype.Component;

/** The statuses of deployed models, read through the engine's public model. */
@Component
class ModelStatuses {

    private final RepositoryService repository;
    private final Map<String, Optional<StatusModel.Entry>> entries = new ConcurrentHashMap<>();
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    ModelStatuses(RepositoryService repository) {
        this.repository = repository;
    }

    Optional<StatusModel.Entry> of(String processDefinitionId, String activityId) {
        return entries.computeIfAbsent(
                processDefinitionId + "/" + activityId, key -> read(processDefinitionId, activityId));
    }

    String processDefinitionKey(String processDefinitionId) {
        return keys.computeIfAbsent(
                processDefinitionId, id -> repository.getProcessDefinition(id).getKey());
    }

    private Optional<StatusModel.Entry> read(String processDefinitionId, String activityId) {
        FlowElement element =
                repository.getBpmnModelInstance(processDefinitionId).getModelElementById(activityId);
        return property(element, StatusModel.STATUS)
                .map(status -> new StatusModel.Entry(
                        ControlStatus.valueOf(status),
                        property(element, StatusModel.END_REASON).orElse(null),
                        property(element, StatusModel.RESPONSIBLE_UNIT).orElse(null)));
    }

    private static Optional<String> property(BaseElement element, String name) {
        return ModelProperties.read(element, name);
    }
}
