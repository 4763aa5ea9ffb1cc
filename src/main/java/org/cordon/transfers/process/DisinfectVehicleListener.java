package org.cordon.transfers.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;
import org.cordon.transfers.VehicleDisinfection;

/** Sets the vehicle free when it is disinfected. */
@ProcessBean
class DisinfectVehicleListener implements TaskListener {

    private final VehicleDisinfection vehicles;
    private final Clock clock;

    DisinfectVehicleListener(VehicleDisinfection vehicles, Clock clock) {
        this.vehicles = vehicles;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        vehicles.done(
                task.getExecution().getProcessBusinessKey(),
                answers.checked("empty"),
                answers.required("agent"),
                answers.moment("disinfectedAt", clock.getZone()).orElse(null));
    }
}
