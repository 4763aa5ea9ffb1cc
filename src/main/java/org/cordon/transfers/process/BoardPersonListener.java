package org.cordon.transfers.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;
import org.cordon.transfers.Boarding;
import org.cordon.transfers.TransferTeam;

/** Records who stepped in and how they were. */
@ProcessBean
class BoardPersonListener implements TaskListener {

    private final TransferTeam team;

    BoardPersonListener(TransferTeam team) {
        this.team = team;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        team.board(
                task.getExecution().getProcessBusinessKey(),
                new Boarding(
                        answers.checked("identityChecked"),
                        answers.bodyTemperature("temperature"),
                        answers.choices("symptoms").orElse(null)));
    }
}
