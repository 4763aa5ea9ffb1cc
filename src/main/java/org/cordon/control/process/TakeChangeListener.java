package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.coercion.CoercionDecision;
import org.cordon.platform.engine.ProcessBean;

/** Keeps the task of a coercive change from its own author. */
@ProcessBean
class TakeChangeListener implements TaskListener {

    private final CoercionDecision decision;

    TakeChangeListener(CoercionDecision decision) {
        this.decision = decision;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            decision.requireOther(ControlTask.number(task), task.getAssignee());
        }
    }
}
