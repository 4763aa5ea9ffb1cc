package org.cordon.cases.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.cases.CaseInvestigation;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Records the report card when the CDC has sent it. */
@ProcessBean
class ReportCaseListener implements TaskListener {

    private final CaseInvestigation investigation;
    private final Clock clock;

    ReportCaseListener(CaseInvestigation investigation, Clock clock) {
        this.investigation = investigation;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        investigation.report(
                task.getExecution().getProcessBusinessKey(),
                answers.required("reportCardNumber"),
                answers.moment("reportedAt", clock.getZone()).orElse(null));
    }
}
