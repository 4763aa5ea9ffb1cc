package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.HomeRelease;
import org.cordon.control.ReleaseFindings;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Refuses a release from home that the rules do not allow, and a wait for which nothing speaks. */
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
            release.requireAllowed(
                    ControlTask.number(task),
                    new ReleaseFindings(
                            answers.checked("noSymptoms"),
                            answers.text("orderNumber").orElse("")));
        } else {
            release.requireReasonToWait(ControlTask.number(task), answers.checked("symptomsSeen"));
        }
    }
}
