package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.HomeRelease;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Lets somebody go whose every period has passed, unless something still blocks it. */
@ProcessBean
class ConfirmPeriodOverListener implements TaskListener {

    private final HomeRelease release;

    ConfirmPeriodOverListener(HomeRelease release) {
        this.release = release;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        release.confirmOver(
                ControlTask.number(task), answers.text("orderNumber").orElse(""));
    }
}
