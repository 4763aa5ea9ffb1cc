package org.cordon.transfers.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.cordon.control.KeyPersonProcess;
import org.cordon.platform.engine.ProcessBean;

/** Has the town look after somebody for whom no vehicle is free. */
@ProcessBean
class VehicleMissingListener implements ExecutionListener {

    private final KeyPersonProcess control;

    VehicleMissingListener(KeyPersonProcess control) {
        this.control = control;
    }

    @Override
    public void notify(DelegateExecution execution) {
        control.vehicleMissing(execution.getProcessBusinessKey());
    }
}
