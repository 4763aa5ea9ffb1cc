package org.cordon.transfers.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;
import org.cordon.transfers.TransferTeam;

/** Records the way and the arrival, out or back. */
@ProcessBean
class DeliverPersonListener implements TaskListener {

    private final TransferTeam team;
    private final Clock clock;

    DeliverPersonListener(TransferTeam team, Clock clock) {
        this.team = team;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        team.deliver(
                task.getExecution().getProcessBusinessKey(),
                TransferPhase.direction(task),
                answers.moment("departedAt", clock.getZone()).orElse(null),
                answers.moment("arrivedAt", clock.getZone()).orElse(null),
                answers.text("route").orElse(null),
                answers.text("remark").orElse(null));
    }
}
