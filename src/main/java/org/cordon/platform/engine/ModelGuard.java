package org.cordon.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationContext;

/** Refuses a model that carries code, reaches foreign beans or leaves a task without a known role, naming every finding. */
final class ModelGuard extends AbstractBpmnParseListener {

    private final ModelFindings findings;

    ModelGuard(ApplicationContext beans) {
        ProcessBeans processBeans = new ProcessBeans(beans);
        this.findings = new ModelFindings(name -> processBeans.has(name) || !beans.containsBean(name));
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        List<String> found = findings.in(root);
        if (!found.isEmpty()) {
            throw new BpmnParseException("The model is refused: " + String.join("; ", found), root);
        }
    }
}
