package org.cordon.transfers.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.transfers.TransferOrdering;

/** Orders the drive when the phase begins. */
@ProcessBean
class OrderTransferListener implements ExecutionListener {

    private final TransferOrdering ordering;

    OrderTransferListener(TransferOrdering ordering) {
        this.ordering = ordering;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ordering.order(execution.getProcessBusinessKey(), TransferPhase.direction(execution));
    }
}
