package org.cordon.control.merging;

import java.util.Optional;
import org.cordon.cases.CascadeTurn;
import org.cordon.cases.CaseLookup;
import org.cordon.control.ControlMessageType;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonLock;
import org.cordon.control.KeyPersonProcess;
import org.cordon.persons.CorrectedIdentity;
import org.cordon.persons.IdentityCorrections;
import org.cordon.platform.errors.Conflict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a number to whom it belongs: the record is corrected, and nobody who was listed is lost by it. */
@Component
class IdentityDecision {

    private final CascadeTurn turn;
    private final KeyPersonLock lock;
    private final KeyPersonDirectory keyPersons;
    private final IdentityCorrections identities;
    private final Relisting relisting;
    private final MergeProposals proposals;
    private final CaseLookup cases;
    private final KeyPersonProcess process;

    IdentityDecision(
            CascadeTurn turn,
            KeyPersonLock lock,
            KeyPersonDirectory keyPersons,
            IdentityCorrections identities,
            Relisting relisting,
            MergeProposals proposals,
            CaseLookup cases,
            KeyPersonProcess process) {
        this.turn = turn;
        this.lock = lock;
        this.keyPersons = keyPersons;
        this.identities = identities;
        this.relisting = relisting;
        this.proposals = proposals;
        this.cases = cases;
        this.process = process;
    }

    /**
     * Corrects the record, unless the report was wrong. If it was about two people, the one at the door keeps the number
     * and the one on the list is listed anew, for the same reasons.
     *
     * @throws Conflict {@code identity.ended} if the number is nobody's any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void carryOut(String number, CorrectedIdentity seen, IdentityAnswer answer) {
        if (answer == IdentityAnswer.REPORT_WRONG) {
            return;
        }
        turn.take();
        lock.hold(number);
        KeyPerson person = keyPersons.require(number);
        requireOpen(person);
        if (answer == IdentityAnswer.TWO_PEOPLE) {
            relisting.list(number, identities.separate(person.personId(), seen.reason()));
        }
        correct(person, seen);
    }

    /** Another key person's document makes two numbers of one human being; a positive case needs no second number. */
    private void correct(KeyPerson person, CorrectedIdentity seen) {
        Optional<Long> holder = identities.holder(person.personId(), seen);
        Optional<KeyPerson> other = holder.flatMap(keyPersons::openFor);
        boolean isCase = holder.flatMap(cases::openFor).isPresent();
        if (!isCase && other.isEmpty()) {
            identities.correct(person.personId(), seen);
            return;
        }
        identities.withdrawDocument(person.personId(), seen.reason());
        other.ifPresent(known -> proposals.propose(person.number(), known.number()));
        if (isCase && !process.deliver(person.number(), ControlMessageType.RULED_OUT)) {
            throw new Conflict(
                    "identity.isCase",
                    "The document is that of a positive case, and the process of %s cannot end now: try again, or rule the number out first"
                            .formatted(person.number()),
                    person.number());
        }
    }

    private static void requireOpen(KeyPerson person) {
        if (!person.isOpen()) {
            throw new Conflict(
                    "identity.ended",
                    "The control of %s is over: answer that the report is wrong, and list whoever is still to be found"
                            .formatted(person.number()),
                    person.number());
        }
    }
}
