package org.cordon.platform.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;

/** What a modeller wrote on an element as an extension property. */
public final class ModelProperties {

    private ModelProperties() {}

    public static Optional<String> read(DelegateExecution execution, String name) {
        return read(execution.getBpmnModelElementInstance(), name);
    }

    public static Optional<String> read(@Nullable BaseElement element, String name) {
        if (element == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(element.getExtensionElements()).flatMap(extensions -> read(extensions, name));
    }

    private static Optional<String> read(ExtensionElements extensions, String name) {
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }
}
