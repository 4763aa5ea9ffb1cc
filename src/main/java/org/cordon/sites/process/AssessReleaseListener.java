package org.cordon.sites.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;
import org.cordon.sites.Release;
import org.cordon.sites.ReleaseAssessment;

/** Checks the proposal to release a person. */
@ProcessBean
class AssessReleaseListener implements TaskListener {

    private final Release release;

    AssessReleaseListener(Release release) {
        this.release = release;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        release.assess(
                task.getExecution().getProcessBusinessKey(),
                new ReleaseAssessment(
                        "release".equals(answers.required("assessment")),
                        answers.checked("noSymptoms"),
                        answers.checked("symptomsSeen")));
    }
}
