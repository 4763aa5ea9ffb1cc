package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.control.coercion.CoercionClosing;
import org.cordon.platform.engine.ProcessBean;

/** Ends a coercive change on which nobody has decided in time. */
@ProcessBean
class LapseChangeDelegate implements JavaDelegate {

    private final CoercionClosing closing;

    LapseChangeDelegate(CoercionClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.lapse(execution.getProcessBusinessKey());
    }
}
