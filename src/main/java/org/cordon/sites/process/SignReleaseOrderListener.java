package org.cordon.sites.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;
import org.cordon.sites.Release;

/** Ends the stay when the release order is signed. */
@ProcessBean
class SignReleaseOrderListener implements TaskListener {

    private final Release release;

    SignReleaseOrderListener(Release release) {
        this.release = release;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        release.sign(task.getExecution().getProcessBusinessKey(), answers.required("orderNumber"));
    }
}
