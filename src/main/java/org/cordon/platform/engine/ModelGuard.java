package org.cordon.platform.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Refuses a model that carries code, reaches foreign beans or leaves a task without a known role, naming every finding. */
final class ModelGuard extends AbstractBpmnParseListener {

    private final ModelFindings findings;

    ModelGuard(ModelFindings findings) {
        this.findings = findings;
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        List<Finding> found = findings.in(root);
        if (!found.isEmpty()) {
            throw new BpmnParseException(
                    "The model is refused: "
                            + found.stream().map(Finding::toString).collect(Collectors.joining("; ")),
                    root);
        }
    }
}
