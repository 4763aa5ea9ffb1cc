package org.cordon.sites.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;
import org.cordon.sites.HospitalTrips;

/** Records that somebody is back from a hospital, or that it keeps them. */
@ProcessBean
class RecordReturnListener implements TaskListener {

    private final HospitalTrips trips;

    RecordReturnListener(HospitalTrips trips) {
        this.trips = trips;
    }

    @Override
    public void notify(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        if ("admitted".equals(Answers.of(task).required("tripOutcome"))) {
            trips.admitted(number);
        } else {
            trips.returned(number);
        }
    }
}
