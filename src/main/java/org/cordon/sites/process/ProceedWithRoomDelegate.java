package org.cordon.sites.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.sites.RoomClearance;

/** Asks what a room that was left needs; gateways route by {@code nextStep}. */
@ProcessBean
class ProceedWithRoomDelegate implements JavaDelegate {

    private final RoomClearance clearance;

    ProceedWithRoomDelegate(RoomClearance clearance) {
        this.clearance = clearance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "nextStep", clearance.proceed(execution.getProcessBusinessKey()).code());
    }
}
