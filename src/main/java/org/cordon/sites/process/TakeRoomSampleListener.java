package org.cordon.sites.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;
import org.cordon.sites.RoomSampling;

/** Takes the sample of a room down. */
@ProcessBean
class TakeRoomSampleListener implements TaskListener {

    private final RoomSampling sampling;

    TakeRoomSampleListener(RoomSampling sampling) {
        this.sampling = sampling;
    }

    @Override
    public void notify(DelegateTask task) {
        sampling.sampled(
                task.getExecution().getProcessBusinessKey(), Answers.of(task).required("sampleNumber"));
    }
}
