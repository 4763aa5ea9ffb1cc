package org.cordon.control.merging;

import java.util.Optional;
import org.cordon.cases.CascadeTurn;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.persons.CorrectedIdentity;
import org.cordon.persons.IdentityCorrections;
import org.springframework.stereotype.Component;

/**
 * Takes down that the person at the door is, by their document, somebody else than the list says. What no record
 * contradicts is corrected at once; for everything else the CDC is asked, and the town never learns whose document it is.
 */
@Component
public class FoundIdentity {

    private final CascadeTurn turn;
    private final IdentityCorrections identities;
    private final KeyPersonDirectory keyPersons;
    private final MergeProposals proposals;
    private final IdentityQuestions questions;

    FoundIdentity(
            CascadeTurn turn,
            IdentityCorrections identities,
            KeyPersonDirectory keyPersons,
            MergeProposals proposals,
            IdentityQuestions questions) {
        this.turn = turn;
        this.identities = identities;
        this.keyPersons = keyPersons;
        this.proposals = proposals;
        this.questions = questions;
    }

    /** Corrects the record, or asks the CDC: who this is, or whether two numbers are one human being. */
    public void correct(String number, long personId, CorrectedIdentity identity) {
        turn.take();
        Optional<Long> holder = identities.holder(personId, identity);
        Optional<KeyPerson> other = holder.flatMap(keyPersons::openFor);
        if (identities.contradicts(personId, identity) || (holder.isPresent() && other.isEmpty())) {
            questions.ask(number, identity);
        } else if (other.isPresent()) {
            proposals.propose(number, other.get().number());
        } else {
            identities.correct(personId, identity);
        }
    }
}
