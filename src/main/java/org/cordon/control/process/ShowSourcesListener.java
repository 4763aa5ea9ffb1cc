package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.ControlSources;
import org.cordon.platform.engine.ProcessBean;

/** Writes everybody who names the person, as numbers and lists, into the form of whoever looks for them. */
@ProcessBean
class ShowSourcesListener implements TaskListener {

    private final ControlSources sources;

    ShowSourcesListener(ControlSources sources) {
        this.sources = sources;
    }

    @Override
    public void notify(DelegateTask task) {
        task.getExecution()
                .getProcessInstance()
                .setVariable(CamundaKeyPersonProcess.SOURCES, sources.text(ControlTask.number(task)));
    }
}
