package org.cordon.transfers.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.transfers.VehicleQueue;

/** Ends the wait in the queue when somebody has found a vehicle. */
@ProcessBean
class LeaveQueueListener implements TaskListener {

    private final VehicleQueue queue;

    LeaveQueueListener(VehicleQueue queue) {
        this.queue = queue;
    }

    @Override
    public void notify(DelegateTask task) {
        queue.leave(task.getExecution().getProcessBusinessKey(), TransferPhase.direction(task));
    }
}
