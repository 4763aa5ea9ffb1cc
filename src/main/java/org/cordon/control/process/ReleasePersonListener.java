package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.HomeRelease;
import org.cordon.control.ReleaseFindings;
import org.cordon.control.ReleasePeriod;
import org.cordon.platform.engine.ModelProperties;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Refuses a release from home that the rules do not allow; the task's property {@code period} says which period counts. */
@ProcessBean
class ReleasePersonListener implements TaskListener {

    private final HomeRelease release;

    ReleasePersonListener(HomeRelease release) {
        this.release = release;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        if ("release".equals(answers.required("assessment"))) {
            release.requireAllowed(ControlTask.number(task), period(task), findings(answers));
        }
    }

    private static ReleasePeriod period(DelegateTask task) {
        return ModelProperties.read(task.getBpmnModelElementInstance(), "period")
                .map(ReleasePeriod::valueOf)
                .orElseThrow(() -> new IllegalStateException(
                        "The task " + task.getTaskDefinitionKey() + " does not say which period it ends"));
    }

    private static ReleaseFindings findings(Answers answers) {
        return new ReleaseFindings(
                answers.checked("testsNegative"),
                answers.checked("noSymptoms"),
                answers.text("orderNumber").orElse(""));
    }
}
