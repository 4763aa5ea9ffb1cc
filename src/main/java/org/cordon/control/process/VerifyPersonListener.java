package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.SpecialNeed;
import org.cordon.control.VerificationFindings;
import org.cordon.control.VerificationRecording;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Hands the town's findings to the record. */
@ProcessBean
class VerifyPersonListener implements TaskListener {

    private final VerificationRecording verification;

    VerifyPersonListener(VerificationRecording verification) {
        this.verification = verification;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        verification.record(
                ControlTask.number(task),
                new VerificationFindings(
                        answers.required("outcome"),
                        answers.checked("identityChecked"),
                        answers.text("correctedPhone").orElse(null),
                        answers.text("address").orElse(null),
                        answers.text("specialNeed").flatMap(SpecialNeed::ofCode).orElse(null),
                        answers.text("targetTown").orElse(null)));
    }
}
