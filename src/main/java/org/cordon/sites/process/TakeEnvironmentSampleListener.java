package org.cordon.sites.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;
import org.cordon.sites.RoomClearance;

/** Takes the environment sample of a disinfected room down. */
@ProcessBean
class TakeEnvironmentSampleListener implements TaskListener {

    private final RoomClearance clearance;

    TakeEnvironmentSampleListener(RoomClearance clearance) {
        this.clearance = clearance;
    }

    @Override
    public void notify(DelegateTask task) {
        clearance.sampled(
                task.getExecution().getProcessBusinessKey(), Answers.of(task).required("sampleNumber"));
    }
}
