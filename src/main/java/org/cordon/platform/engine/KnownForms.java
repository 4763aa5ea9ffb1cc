package org.cordon.platform.engine;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.entity.CamundaFormDefinitionManager;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Whether the forms that a model names are there; for use inside a command of the engine. */
final class KnownForms {

    private final Set<String> together;

    /** @param together the ids of the forms that are deployed with the model */
    KnownForms(Set<String> together) {
        this.together = together;
    }

    Stream<Finding> in(Element root) {
        return ModelElement.all(root)
                .filter(element -> element.isBpmn("userTask"))
                .flatMap(this::in);
    }

    private Stream<Finding> in(ModelElement task) {
        Optional<String> form = task.camunda("formRef").filter(name -> !name.isBlank());
        return form.isEmpty() ? Stream.of(task.finding("noForm")) : in(task, form.get());
    }

    private Stream<Finding> in(ModelElement task, String form) {
        if (form.contains("${") || form.contains("#{")) {
            return Stream.of(task.finding("formExpression"));
        }
        boolean bound =
                task.camunda("formRefBinding").filter("deployment"::equals).isPresent();
        if (bound) {
            return together.contains(form) ? Stream.empty() : Stream.of(task.finding("formApart", form));
        }
        return together.contains(form) || isDeployed(task, form)
                ? Stream.empty()
                : Stream.of(task.finding("form", form));
    }

    private static boolean isDeployed(ModelElement task, String form) {
        CamundaFormDefinitionManager deployed = Context.getCommandContext().getCamundaFormDefinitionManager();
        return task.camunda("formRefVersion")
                        .filter(version -> version.matches("[0-9]{1,6}"))
                        .map(version ->
                                deployed.findDefinitionByKeyVersionAndTenantId(form, Integer.valueOf(version), null))
                        .isPresent()
                || (task.camunda("formRefVersion").isEmpty()
                        && deployed.findLatestDefinitionByKeyAndTenantId(form, null) != null);
    }
}
