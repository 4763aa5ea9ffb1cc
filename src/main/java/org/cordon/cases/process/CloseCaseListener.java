package org.cordon.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.cordon.cases.CaseClosing;
import org.cordon.platform.engine.ModelProperties;
import org.cordon.platform.engine.ProcessBean;

/** Closes the case with the reason of the end event that is reached; a process that somebody cancels reaches none. */
@ProcessBean
class CloseCaseListener implements ExecutionListener {

    private final CaseClosing closing;

    CloseCaseListener(CaseClosing closing) {
        this.closing = closing;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ModelProperties.read(execution, "endReason")
                .ifPresent(reason -> closing.close(execution.getProcessBusinessKey(), reason));
    }
}
