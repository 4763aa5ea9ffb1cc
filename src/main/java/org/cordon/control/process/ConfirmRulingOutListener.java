package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.RulingOutConfirmation;
import org.cordon.platform.engine.ProcessBean;

/** Refuses that one person both finds and confirms that somebody is no contact. */
@ProcessBean
class ConfirmRulingOutListener implements TaskListener {

    private final RulingOutConfirmation confirmation;

    ConfirmRulingOutListener(RulingOutConfirmation confirmation) {
        this.confirmation = confirmation;
    }

    @Override
    public void notify(DelegateTask task) {
        confirmation.requireOther(ControlTask.number(task));
    }
}
