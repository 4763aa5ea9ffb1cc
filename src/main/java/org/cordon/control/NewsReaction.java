package org.cordon.control;

import org.cordon.laboratory.TestResultsChanged;
import org.cordon.platform.audit.AuditedChange;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Reconsiders a person whose results or plan have changed, at the end of the transaction that changed them: a task that
 * brings the news is over by then, and a positive result has already ended the control.
 */
@Component
class NewsReaction {

    private final KeyPersonDirectory keyPersons;
    private final Reconsideration reconsideration;

    NewsReaction(KeyPersonDirectory keyPersons, Reconsideration reconsideration) {
        this.keyPersons = keyPersons;
        this.reconsideration = reconsideration;
    }

    @Order(AuditedChange.REACTIONS)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    public void on(TestResultsChanged changed) {
        keyPersons.openFor(changed.personId()).map(KeyPerson::number).ifPresent(reconsideration::of);
    }

    @Order(AuditedChange.REACTIONS)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    public void on(PlanMoved moved) {
        reconsideration.of(moved.number());
    }
}
