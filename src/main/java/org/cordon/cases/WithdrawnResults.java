package org.cordon.cases;

import org.cordon.laboratory.PositiveResultWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows a laboratory that has taken back the only positive result of a person: a case that rests on nothing else ends at
 * once; where anybody has confirmed it, the CDC decides.
 */
@Component
class WithdrawnResults {

    private final PositiveCases cases;
    private final Investigations investigations;
    private final Treatments treatments;
    private final CascadeTurn turn;
    private final CaseProcess process;
    private final CaseClosing closing;

    WithdrawnResults(
            PositiveCases cases,
            Investigations investigations,
            Treatments treatments,
            CascadeTurn turn,
            CaseProcess process,
            CaseClosing closing) {
        this.cases = cases;
        this.investigations = investigations;
        this.treatments = treatments;
        this.turn = turn;
        this.process = process;
        this.closing = closing;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PositiveResultWithdrawn withdrawn) {
        turn.take();
        cases.findByOpenPersonId(withdrawn.personId()).ifPresent(this::follow);
    }

    private void follow(PositiveCase subject) {
        if (isConfirmed(subject)) {
            process.reviewWithdrawnResult(subject.number());
        } else if (!process.resultWithdrawn(subject.number())) {
            closing.close(subject.number(), CaseClosing.RESULT_WITHDRAWN);
        }
    }

    private boolean isConfirmed(PositiveCase subject) {
        return subject.isVouched()
                || investigations.findById(subject.id()).isPresent()
                || treatments.findById(subject.id()).isPresent();
    }
}
