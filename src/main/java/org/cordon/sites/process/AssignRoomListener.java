package org.cordon.sites.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;
import org.cordon.sites.Reception;

/** Gives the person the room that was typed, or the one that is kept for them. */
@ProcessBean
class AssignRoomListener implements TaskListener {

    private final Reception reception;

    AssignRoomListener(Reception reception) {
        this.reception = reception;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        reception.assignRoom(
                task.getExecution().getProcessBusinessKey(),
                answers.text("room").orElse(null),
                answers.text("sharesWith").orElse(null));
    }
}
