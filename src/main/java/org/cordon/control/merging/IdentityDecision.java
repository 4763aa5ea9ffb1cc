package org.cordon.control.merging;

import java.util.Optional;
import org.cordon.cases.CascadeTurn;
import org.cordon.control.ControlSettling;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonLock;
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
    private final MergedFacts facts;
    private final ControlSettling settling;
    private final MergeProposals proposals;
    private final CaseAtTheDoor caseAtTheDoor;

    IdentityDecision(
            CascadeTurn turn,
            KeyPersonLock lock,
            KeyPersonDirectory keyPersons,
            IdentityCorrections identities,
            Relisting relisting,
            MergedFacts facts,
            ControlSettling settling,
            MergeProposals proposals,
            CaseAtTheDoor caseAtTheDoor) {
        this.turn = turn;
        this.lock = lock;
        this.keyPersons = keyPersons;
        this.identities = identities;
        this.relisting = relisting;
        this.facts = facts;
        this.settling = settling;
        this.proposals = proposals;
        this.caseAtTheDoor = caseAtTheDoor;
    }

    /**
     * Corrects the record, unless the report was wrong or the record says the same meanwhile. If it was about two people,
     * the one at the door keeps the number and the one on the list is listed anew, for the same reasons; that is so, too,
     * when control under the number has ended before.
     *
     * @throws Conflict {@code identity.merged} if the number has ended as somebody else's duplicate
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void carryOut(String number, CorrectedIdentity seen, IdentityAnswer answer) {
        if (answer == IdentityAnswer.REPORT_WRONG) {
            return;
        }
        turn.take();
        lock.hold(number);
        KeyPerson person = keyPersons.require(number);
        requireNoDuplicate(person);
        if (!identities.isOpen(person.personId(), seen)) {
            return;
        }
        if (answer == IdentityAnswer.TWO_PEOPLE) {
            relisting.list(number, identities.separate(person.personId(), seen.reason()));
        }
        correct(person, seen);
    }

    /** Another key person's document makes two numbers of one human being; a positive case needs no second number. */
    private void correct(KeyPerson person, CorrectedIdentity seen) {
        Optional<Long> holder = identities.holder(person.personId(), seen);
        Optional<KeyPerson> other = holder.flatMap(keyPersons::openFor);
        if (holder.filter(caseAtTheDoor::isCase).isPresent()) {
            identities.withdrawDocument(person.personId(), seen.reason());
            caseAtTheDoor.end(person);
        } else if (other.isPresent()) {
            identities.withdrawDocument(person.personId(), seen.reason());
            proposeMerge(person, other.get());
        } else {
            holder.ifPresent(known -> facts.move(person.personId(), known));
            identities.correct(person.personId(), seen);
            settling.settle(person.personId(), null);
        }
    }

    private void proposeMerge(KeyPerson person, KeyPerson other) {
        if (person.isOpen()) {
            proposals.propose(person.number(), other.number());
        }
    }

    private static void requireNoDuplicate(KeyPerson person) {
        if (KeyPersonMerging.DUPLICATE.equals(person.endReason())) {
            throw new Conflict(
                    "identity.merged",
                    "%s ended as a duplicate: correct the number that goes on, and answer here that the report is wrong"
                            .formatted(person.number()),
                    person.number());
        }
    }
}
