package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.merging.MergeProposals;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Merges the two key persons of a proposal, if the CDC says so. */
@ProcessBean
class DecideMergeListener implements TaskListener {

    private final MergeProposals proposals;

    DecideMergeListener(MergeProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        proposals.decide(
                task.getExecution().getProcessBusinessKey(),
                answers.required("decision"),
                answers.text("reason").orElse(""));
    }
}
