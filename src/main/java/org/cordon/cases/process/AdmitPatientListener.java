package org.cordon.cases.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.cases.PatientCare;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Records the admission when the hospital has taken the patient in. */
@ProcessBean
class AdmitPatientListener implements TaskListener {

    private final PatientCare care;

    AdmitPatientListener(PatientCare care) {
        this.care = care;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        care.admit(
                task.getExecution().getProcessBusinessKey(),
                answers.checked("identityChecked"),
                answers.required("ward"));
    }
}
