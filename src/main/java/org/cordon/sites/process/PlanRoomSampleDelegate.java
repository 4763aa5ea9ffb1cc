package org.cordon.sites.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.sites.RoomSampling;

/** Asks what is to be done about the samples of a room; gateways route by {@code nextStep}. */
@ProcessBean
class PlanRoomSampleDelegate implements JavaDelegate {

    private final RoomSampling sampling;

    PlanRoomSampleDelegate(RoomSampling sampling) {
        this.sampling = sampling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "nextStep",
                sampling.next(execution.getProcessBusinessKey()).step().code());
    }
}
