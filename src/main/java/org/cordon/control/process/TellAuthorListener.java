package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.coercion.CoercionClosing;
import org.cordon.platform.engine.ProcessBean;

/** Gives the news that a change came to nothing to its author, or to all their colleagues. */
@ProcessBean
class TellAuthorListener implements TaskListener {

    private final CoercionClosing closing;

    TellAuthorListener(CoercionClosing closing) {
        this.closing = closing;
    }

    @Override
    public void notify(DelegateTask task) {
        closing.toldTo(ControlTask.number(task)).ifPresent(task::setAssignee);
    }
}
