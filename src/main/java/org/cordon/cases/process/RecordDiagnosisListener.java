package org.cordon.cases.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.cases.ClinicalType;
import org.cordon.cases.PatientCare;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.forms.Answers;

/** Records the hospital's diagnosis. */
@ProcessBean
class RecordDiagnosisListener implements TaskListener {

    private final PatientCare care;

    RecordDiagnosisListener(PatientCare care) {
        this.care = care;
    }

    @Override
    public void notify(DelegateTask task) {
        String clinicalType = Answers.of(task).required("clinicalType");
        care.diagnose(
                task.getExecution().getProcessBusinessKey(),
                ClinicalType.ofKey(clinicalType)
                        .orElseThrow(() -> new Refused(
                                "answer.choice", "The field clinicalType does not offer this answer", "clinicalType")));
    }
}
