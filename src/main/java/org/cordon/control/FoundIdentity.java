package org.cordon.control;

import org.cordon.persons.CorrectedIdentity;
import org.cordon.persons.IdentityCorrections;
import org.cordon.platform.errors.Conflict;
import org.springframework.stereotype.Component;

/** Takes down that the person at the door is, by their document, somebody else than the list says. */
@Component
class FoundIdentity {

    private final IdentityCorrections identities;
    private final KeyPersonDirectory keyPersons;
    private final MergeProposals proposals;

    FoundIdentity(IdentityCorrections identities, KeyPersonDirectory keyPersons, MergeProposals proposals) {
        this.identities = identities;
        this.keyPersons = keyPersons;
        this.proposals = proposals;
    }

    /**
     * Corrects the record; if the document is that of another key person, the CDC is asked whether to merge the two.
     *
     * @throws Conflict {@code identity.ofAnother} if it is that of somebody registered who is not under control
     */
    void correct(String number, long personId, CorrectedIdentity identity) {
        identities
                .correct(personId, identity)
                .ifPresent(other -> proposals.propose(number, keyPersonOf(other, number)));
    }

    private String keyPersonOf(long other, String number) {
        return keyPersons
                .openFor(other)
                .map(KeyPerson::number)
                .orElseThrow(() -> new Conflict(
                        "identity.ofAnother",
                        "The document belongs to somebody who is registered but not under control: record %s as found without the correction and tell the CDC"
                                .formatted(number),
                        number));
    }
}
