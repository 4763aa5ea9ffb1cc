package org.cordon.rounds.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;
import org.cordon.rounds.FollowUpStep;

/** Takes the word of staff that everybody was answered for, if that is so. */
@ProcessBean
class ConfirmAnsweredListener implements TaskListener {

    private final FollowUpStep step;

    ConfirmAnsweredListener(FollowUpStep step) {
        this.step = step;
    }

    @Override
    public void notify(DelegateTask task) {
        if ("allAnswered".equals(Answers.of(task).required("situation"))) {
            step.confirmAnswered(task.getExecution().getProcessBusinessKey());
        }
    }
}
