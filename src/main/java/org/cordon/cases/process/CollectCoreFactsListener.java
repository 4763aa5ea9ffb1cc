package org.cordon.cases.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.cases.CaseInvestigation;
import org.cordon.cases.CoreFacts;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Records the core facts when the CDC has collected them. */
@ProcessBean
class CollectCoreFactsListener implements TaskListener {

    private final CaseInvestigation investigation;

    CollectCoreFactsListener(CaseInvestigation investigation) {
        this.investigation = investigation;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        investigation.collectCoreFacts(
                task.getExecution().getProcessBusinessKey(),
                new CoreFacts(
                        answers.date("onsetDate").orElse(null),
                        answers.text("lastSeenPlaces").orElse(null),
                        answers.text("urgentContacts").orElse(null)));
    }
}
