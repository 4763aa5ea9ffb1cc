package org.cordon.control.process;

import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.cordon.platform.engine.ModelProperties;
import org.cordon.platform.language.ModelTexts;
import org.cordon.units.UnitKind;
import org.springframework.stereotype.Component;

/** What the models say about tasks. */
@Component
class LateTaskModels {

    private static final String HAND_OVER_FROM = "handOverFrom";

    private final RepositoryService repository;
    private final ModelStatuses definitions;
    private final ModelTexts texts;

    LateTaskModels(RepositoryService repository, ModelStatuses definitions, ModelTexts texts) {
        this.repository = repository;
        this.definitions = definitions;
        this.texts = texts;
    }

    boolean isOf(Task task, String process) {
        return definitions.processDefinitionKey(task.getProcessDefinitionId()).equals(process);
    }

    String name(Task task, Locale language) {
        return texts.elementName(
                        definitions.processDefinitionKey(task.getProcessDefinitionId()),
                        task.getTaskDefinitionKey(),
                        language)
                .orElse(task.getName());
    }

    /** Which kind of unit is not rid of the person before this task is done. */
    Optional<UnitKind> handOverFrom(Task task) {
        FlowElement element = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return ModelProperties.read(element, HAND_OVER_FROM).map(UnitKind::valueOf);
    }
}
