package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.ControlSources;
import org.cordon.platform.engine.ProcessBean;

/**
 * Prepares the form of the next attempt to find a person: it shows everybody who names them, as numbers and lists, and no
 * longer the result of the attempt before, which would be ticked already.
 */
@ProcessBean
class OpenAttemptListener implements TaskListener {

    private final ControlSources sources;

    OpenAttemptListener(ControlSources sources) {
        this.sources = sources;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution process = task.getExecution().getProcessInstance();
        process.removeVariable("outcome");
        process.setVariable(CamundaKeyPersonProcess.SOURCES, sources.text(ControlTask.number(task)));
    }
}
