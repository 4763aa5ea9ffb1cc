package org.cordon.sites.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;
import org.cordon.sites.Redirection;

/** Keeps a room at another site for somebody whom a site refused. */
@ProcessBean
class RedirectPersonListener implements TaskListener {

    private final Redirection redirection;

    RedirectPersonListener(Redirection redirection) {
        this.redirection = redirection;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        redirection.redirect(
                task.getExecution().getProcessBusinessKey(),
                answers.required("direction"),
                answers.text("site").orElse(null));
    }
}
