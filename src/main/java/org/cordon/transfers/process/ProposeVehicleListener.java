package org.cordon.transfers.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.transfers.VehicleQueue;

/** Writes the vehicle that became free, if there is one, into the form of whoever plans. */
@ProcessBean
class ProposeVehicleListener implements TaskListener {

    private final VehicleQueue queue;

    ProposeVehicleListener(VehicleQueue queue) {
        this.queue = queue;
    }

    @Override
    public void notify(DelegateTask task) {
        queue.standReady(task.getExecution().getProcessBusinessKey(), TransferPhase.direction(task))
                .ifPresentOrElse(
                        plate -> task.getExecution().setVariable("vehiclePlate", plate),
                        () -> task.getExecution().removeVariable("vehiclePlate"));
    }
}
