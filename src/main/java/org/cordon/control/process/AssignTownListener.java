package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.search.Rerouting;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Makes the chosen town responsible. */
@ProcessBean
class AssignTownListener implements TaskListener {

    private final Rerouting rerouting;

    AssignTownListener(Rerouting rerouting) {
        this.rerouting = rerouting;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        rerouting.toTown(ControlTask.number(task), answers.required("targetTown"));
    }
}
