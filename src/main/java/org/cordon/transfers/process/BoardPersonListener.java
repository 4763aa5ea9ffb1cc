package org.cordon.transfers.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;
import org.cordon.transfers.Boarding;
import org.cordon.transfers.DoorOutcome;
import org.cordon.transfers.TransferTeam;

/** Records who stepped in and how they were, or why they did not. */
@ProcessBean
class BoardPersonListener implements TaskListener {

    private final TransferTeam team;

    BoardPersonListener(TransferTeam team) {
        this.team = team;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        String number = task.getExecution().getProcessBusinessKey();
        DoorOutcome chosen = DoorOutcome.chosen(answers.text("atTheDoor").orElse(""));
        DoorOutcome outcome =
                chosen == DoorOutcome.BOARDS ? team.board(number, boarding(answers)) : team.stayBehind(number, chosen);
        task.getExecution().setVariable("nextStep", outcome.nextStep());
    }

    private static Boarding boarding(Answers answers) {
        return new Boarding(
                answers.checked("identityChecked"),
                answers.bodyTemperature("temperature"),
                answers.choices("symptoms").orElse(null));
    }
}
