package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.SpecialNeed;
import org.cordon.control.search.SearchStep;
import org.cordon.control.search.VerificationAttempt;
import org.cordon.control.search.VerificationFindings;
import org.cordon.control.search.VerificationRecording;
import org.cordon.persons.CorrectedIdentity;
import org.cordon.persons.DocumentType;
import org.cordon.platform.engine.ModelProperties;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Hands the town's findings to the record, which says whether it calls again. */
@ProcessBean
class VerifyPersonListener implements TaskListener {

    private final VerificationRecording verification;

    VerifyPersonListener(VerificationRecording verification) {
        this.verification = verification;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean again = verification.record(attempt(task), findings(Answers.of(task)));
        task.getExecution().setVariable("nextStep", again ? "callAgain" : "search");
    }

    /** The task's property {@code attempt} says what kind of attempt it is. */
    private static VerificationAttempt attempt(DelegateTask task) {
        String step = ModelProperties.read(task.getBpmnModelElementInstance(), "attempt")
                .orElseThrow(() -> new IllegalStateException(
                        "The task " + task.getTaskDefinitionKey() + " needs the extension property attempt"));
        return new VerificationAttempt(ControlTask.number(task), task.getProcessInstanceId(), SearchStep.valueOf(step));
    }

    private static VerificationFindings findings(Answers answers) {
        return new VerificationFindings(
                answers.required("outcome"),
                answers.checked("identityChecked"),
                answers.checked("identityDiffers") ? identity(answers) : null,
                answers.text("noticeNumber").orElse(null),
                answers.text("correctedPhone").orElse(null),
                answers.text("address").orElse(null),
                answers.text("specialNeed").flatMap(SpecialNeed::ofCode).orElse(null),
                answers.text("targetTown").orElse(null),
                answers.text("hospital").orElse(null));
    }

    private static CorrectedIdentity identity(Answers answers) {
        return new CorrectedIdentity(
                answers.text("rightName").orElse(null),
                answers.text("rightDocumentType").map(DocumentType::valueOf).orElse(null),
                answers.text("rightDocumentNumber").orElse(null),
                answers.required("identityReason"));
    }
}
