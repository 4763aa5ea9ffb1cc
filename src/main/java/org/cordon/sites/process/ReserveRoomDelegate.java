package org.cordon.sites.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.sites.Placement;

/** Keeps a room for the person, or has them wait; gateways route by {@code nextStep}. */
@ProcessBean
class ReserveRoomDelegate implements JavaDelegate {

    private final Placement placement;

    ReserveRoomDelegate(Placement placement) {
        this.placement = placement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "nextStep", placement.place(execution.getProcessBusinessKey()).code());
    }
}
