package org.cordon.transfers.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;
import org.cordon.transfers.VehicleAssignment;
import org.cordon.transfers.VehiclePlan;
import org.cordon.transfers.VehicleQueue;

/** Seats the person in the vehicle that the team chose, or puts them in the queue. */
@ProcessBean
class AssignVehicleListener implements TaskListener {

    private final VehicleAssignment assignment;
    private final VehicleQueue queue;
    private final Clock clock;

    AssignVehicleListener(VehicleAssignment assignment, VehicleQueue queue, Clock clock) {
        this.assignment = assignment;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean none = answers.checked("noVehicle");
        if (none) {
            queue.join(task.getExecution().getProcessBusinessKey(), TransferPhase.direction(task));
        } else {
            assign(task, answers);
        }
        task.getExecution().setVariable("nextStep", none ? "waitForVehicle" : "drive");
    }

    private void assign(DelegateTask task, Answers answers) {
        assignment.assign(
                task.getExecution().getProcessBusinessKey(),
                TransferPhase.direction(task),
                new VehiclePlan(
                        answers.required("vehiclePlate"),
                        answers.required("driver"),
                        answers.moment("plannedPickupAt", clock.getZone()).orElse(null)));
    }
}
