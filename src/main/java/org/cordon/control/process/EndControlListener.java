package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.cordon.control.ControlStatusProjection;
import org.cordon.control.KeyPersonEnding;
import org.cordon.platform.engine.ProcessBean;

/**
 * Closes the key person with the reason of the end event that was reached. A process that somebody cancels reaches
 * none: the key person stays open and the drift check names them.
 */
@ProcessBean
class EndControlListener implements ExecutionListener {

    private final ControlStatusProjection projection;
    private final KeyPersonEnding ending;

    EndControlListener(ControlStatusProjection projection, KeyPersonEnding ending) {
        this.projection = projection;
        this.ending = ending;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        projection.endReason(number).ifPresent(reason -> ending.end(number, reason));
    }
}
