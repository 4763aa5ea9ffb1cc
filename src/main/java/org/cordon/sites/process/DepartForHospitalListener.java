package org.cordon.sites.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;
import org.cordon.sites.HospitalTrips;

/** Records that somebody has left for a hospital, or stays after all. */
@ProcessBean
class DepartForHospitalListener implements TaskListener {

    /** What the form of older tasks means, which does not ask. */
    private static final String GONE = "gone";

    private final HospitalTrips trips;

    DepartForHospitalListener(HospitalTrips trips) {
        this.trips = trips;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        trips.departure(
                task.getExecution().getProcessBusinessKey(),
                answers.text("tripDeparture").orElse(GONE).equals(GONE),
                answers.text("vehicle").orElse(""));
    }
}
