package org.cordon.rounds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.rounds.FollowUpStep;

/** What gateways may ask about the rows of a follow-up. */
@ProcessBean
public class RoundFacts {

    private final FollowUpStep step;

    RoundFacts(FollowUpStep step) {
        this.step = step;
    }

    /** Whether there are rows that nobody has in hand. */
    public boolean anyUnclaimed(DelegateExecution execution) {
        return step.hasUnclaimed(execution.getProcessBusinessKey());
    }
}
