package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.cordon.control.KeyPersonLock;
import org.cordon.platform.engine.ProcessBean;

/** Holds the person while a timer moves their token, so that news and timer come one after the other. */
@ProcessBean
class HoldPersonListener implements ExecutionListener {

    private final KeyPersonLock lock;

    HoldPersonListener(KeyPersonLock lock) {
        this.lock = lock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        lock.hold(execution.getProcessBusinessKey());
    }
}
