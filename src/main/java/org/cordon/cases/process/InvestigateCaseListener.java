package org.cordon.cases.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.cases.CaseInvestigation;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Lists the contacts and concludes the investigation; a bad row takes the completion back. */
@ProcessBean
class InvestigateCaseListener implements TaskListener {

    private final CaseInvestigation investigation;

    InvestigateCaseListener(CaseInvestigation investigation) {
        this.investigation = investigation;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        investigation.conclude(
                task.getExecution().getProcessBusinessKey(),
                answers.text("summary").orElse(null),
                ContactRows.read(answers.rows("contacts")));
    }
}
