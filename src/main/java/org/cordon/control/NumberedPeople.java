package org.cordon.control;

import java.util.Optional;
import org.cordon.cases.CaseLookup;
import org.cordon.cases.CaseSummary;
import org.cordon.laboratory.TestedPeople;
import org.springframework.stereotype.Component;

/** Tells the laboratory who bears a key person's or a case's number. */
@Component
class NumberedPeople implements TestedPeople {

    private final KeyPersonDirectory keyPersons;
    private final CaseLookup cases;

    NumberedPeople(KeyPersonDirectory keyPersons, CaseLookup cases) {
        this.keyPersons = keyPersons;
        this.cases = cases;
    }

    @Override
    public Optional<Long> personOf(String number) {
        return keyPersons.find(number).map(KeyPerson::personId).or(() -> cases.byNumber(number)
                .map(CaseSummary::personId));
    }
}
