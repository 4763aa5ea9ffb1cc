package org.cordon.sites.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;
import org.cordon.sites.RoomDisinfection;

/** Records the disinfection of a room. */
@ProcessBean
class DisinfectRoomListener implements TaskListener {

    private final RoomDisinfection rooms;
    private final Clock clock;

    DisinfectRoomListener(RoomDisinfection rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        rooms.done(
                task.getExecution().getProcessBusinessKey(),
                answers.checked("empty"),
                answers.required("agent"),
                answers.moment("disinfectedAt", clock.getZone()).orElse(null));
    }
}
