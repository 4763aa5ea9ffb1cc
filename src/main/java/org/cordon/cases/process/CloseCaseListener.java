package org.cordon.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.cordon.cases.CaseClosing;
import org.cordon.platform.engine.ModelProperties;
import org.cordon.platform.engine.ProcessBean;

/** Closes the case with the reason that the end event gives; a cancelled process gives none. */
@ProcessBean
class CloseCaseListener implements ExecutionListener {

    private static final String CANCELLED = "cancelled";

    private final CaseClosing closing;

    CloseCaseListener(CaseClosing closing) {
        this.closing = closing;
    }

    @Override
    public void notify(DelegateExecution execution) {
        BaseElement lastElement =
                execution.getBpmnModelInstance().getModelElementById(execution.getCurrentActivityId());
        closing.close(
                execution.getProcessBusinessKey(),
                ModelProperties.read(lastElement, "endReason").orElse(CANCELLED));
    }
}
