package org.cordon.transfers.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;
import org.cordon.transfers.TransferTeam;
import org.cordon.transfers.VehiclePlan;

/** Orders the drive when the transfer team has planned a vehicle. */
@ProcessBean
class AssignVehicleListener implements TaskListener {

    private final TransferTeam team;
    private final Clock clock;

    AssignVehicleListener(TransferTeam team, Clock clock) {
        this.team = team;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        team.plan(
                task.getExecution().getProcessBusinessKey(),
                TransferPhase.direction(task),
                new VehiclePlan(
                        answers.required("vehiclePlate"),
                        answers.required("driver"),
                        answers.moment("plannedPickupAt", clock.getZone()).orElse(null)));
    }
}
