package org.cordon.sites.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.sites.FloorRestarts;

/** Lists everybody on the floors concerned anew. */
@ProcessBean
class RestartCountsDelegate implements JavaDelegate {

    private final FloorRestarts restarts;

    RestartCountsDelegate(FloorRestarts restarts) {
        this.restarts = restarts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        restarts.restart(execution.getProcessBusinessKey());
    }
}
