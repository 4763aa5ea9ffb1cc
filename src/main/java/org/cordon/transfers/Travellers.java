package org.cordon.transfers;

import org.cordon.cases.CaseLookup;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonDirectory;
import org.springframework.stereotype.Component;

/** Knows of a case or key person what the transfer team must know. */
@Component
class Travellers {

    private final CaseLookup cases;
    private final KeyPersonDirectory keyPersons;

    Travellers(CaseLookup cases, KeyPersonDirectory keyPersons) {
        this.cases = cases;
        this.keyPersons = keyPersons;
    }

    Traveller of(String number) {
        return cases.byNumber(number)
                .map(found -> new Traveller(found.personId(), TransferReason.CASE))
                .orElseGet(() -> keyPerson(keyPersons.require(number)));
    }

    private static Traveller keyPerson(KeyPerson person) {
        boolean close = person.category() == KeyPersonCategory.CLOSE_CONTACT;
        return new Traveller(person.personId(), close ? TransferReason.CLOSE_CONTACT : TransferReason.OTHER_RISK);
    }
}
