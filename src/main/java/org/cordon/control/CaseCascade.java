package org.cordon.control;

import org.cordon.cases.CascadeTurn;
import org.cordon.cases.CaseClosed;
import org.cordon.cases.CaseRegistered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What follows when it changes who is a case, in the transaction that changed it. A key person who becomes a case stops
 * being a key person, and whom they met are close contacts from now on. If it was none, their contacts count as before,
 * and who was under control before the case is so again.
 */
@Component
class CaseCascade {

    private final CascadeTurn turn;
    private final KeyPersonDirectory keyPersons;
    private final KeyPersonProcess process;
    private final KeyPersonEnding ending;
    private final Reasons reasons;
    private final ControlSettling settling;

    CaseCascade(
            CascadeTurn turn,
            KeyPersonDirectory keyPersons,
            KeyPersonProcess process,
            KeyPersonEnding ending,
            Reasons reasons,
            ControlSettling settling) {
        this.turn = turn;
        this.keyPersons = keyPersons;
        this.process = process;
        this.ending = ending;
        this.reasons = reasons;
        this.settling = settling;
    }

    @EventListener
    void on(CaseRegistered event) {
        turn.take();
        keyPersons.openFor(event.personId()).map(KeyPerson::number).ifPresent(this::convert);
        settleContacts(event.personId(), "contact of " + event.number());
    }

    /** Recovery and death lower nobody: whoever met the infection has met it. */
    @EventListener
    void on(CaseClosed event) {
        if (event.isUnfounded()) {
            turn.take();
            settling.settle(event.personId(), event.number() + " was no case");
            settleContacts(event.personId(), "contact of " + event.number());
        }
    }

    private void settleContacts(long personId, String why) {
        reasons.contactsOf(personId).forEach(contact -> settling.settle(contact, why));
    }

    /** A process that somebody has cancelled cannot hold up a case. */
    private void convert(String number) {
        if (!process.deliver(number, ControlMessageType.POSITIVE_RESULT)) {
            ending.end(number, KeyPerson.CONVERTED);
        }
    }
}
