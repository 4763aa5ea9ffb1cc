package org.cordon.board;

import java.util.List;
import java.util.stream.Stream;
import org.cordon.cases.CaseLookup;
import org.cordon.cases.CaseSummary;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonDirectory;
import org.springframework.stereotype.Component;

/** The numbers under which a person has processes, from the number under which the audit names them. */
@Component
public class NumbersOfPeople {

    private final KeyPersonDirectory keyPersons;
    private final CaseLookup cases;

    NumbersOfPeople(KeyPersonDirectory keyPersons, CaseLookup cases) {
        this.keyPersons = keyPersons;
        this.cases = cases;
    }

    /** None for what is no person, such as a laboratory's result. */
    public List<String> of(String person) {
        if (!person.matches("\\d{1,18}")) {
            return List.of();
        }
        long id = Long.parseLong(person);
        return Stream.concat(
                        keyPersons.allFor(id).stream().map(KeyPerson::number),
                        cases.openFor(id).stream().map(CaseSummary::number))
                .toList();
    }
}
