package org.cordon.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.cases.CaseLookup;
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
    public Map<String, List<String>> of(Collection<String> people) {
        List<Long> ids = people.stream()
                .filter(person -> person.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
        Map<String, List<String>> numbers = new HashMap<>();
        keyPersons.allFor(ids).forEach(person -> add(numbers, person.personId(), person.number()));
        cases.openFor(ids).forEach(known -> add(numbers, known.personId(), known.number()));
        return numbers;
    }

    private static void add(Map<String, List<String>> numbers, long person, String number) {
        numbers.computeIfAbsent(String.valueOf(person), key -> new ArrayList<>())
                .add(number);
    }
}
