package org.cordon.transfers.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.cordon.control.KeyPersonProcess;
import org.cordon.platform.engine.ProcessBean;

/** Tells the town that it need not look after somebody any longer who has boarded. */
@ProcessBean
class PersonFetchedListener implements ExecutionListener {

    private final KeyPersonProcess control;

    PersonFetchedListener(KeyPersonProcess control) {
        this.control = control;
    }

    @Override
    public void notify(DelegateExecution execution) {
        control.fetched(execution.getProcessBusinessKey());
    }
}
