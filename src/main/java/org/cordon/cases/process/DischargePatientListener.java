package org.cordon.cases.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.cases.PatientCare;
import org.cordon.cases.TreatmentEnd;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Ends the treatment: discharged, or died. */
@ProcessBean
class DischargePatientListener implements TaskListener {

    private static final String DIED = "died";

    private final PatientCare care;
    private final Clock clock;

    DischargePatientListener(PatientCare care, Clock clock) {
        this.care = care;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        care.end(
                task.getExecution().getProcessBusinessKey(),
                new TreatmentEnd(
                        DIED.equals(answers.required("outcome")),
                        answers.moment("dischargedAt", clock.getZone()).orElse(null),
                        answers.checked("testsPassed"),
                        answers.count("feverFreeDays").orElse(0)));
    }
}
