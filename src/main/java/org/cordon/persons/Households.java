package org.cordon.persons;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** Tells who lives together, by the address they gave. */
@Service
public class Households {

    private static final Pattern DOOR = Pattern.compile("\\d");

    private final Persons persons;

    Households(Persons persons) {
        this.persons = persons;
    }

    /**
     * A number for each household; people with the same number live together. Who gave no address, or one without any
     * number of a house, is left out. The numbers mean nothing beyond this answer.
     */
    public Map<Long, Integer> of(Collection<Long> personIds) {
        Map<String, Integer> households = new HashMap<>();
        Map<Long, Integer> members = new HashMap<>();
        for (Person person : persons.byIds(personIds)) {
            String address = Normalized.text(person.facts().address());
            if (address != null && DOOR.matcher(address).find()) {
                String home = person.facts().areaCode() + "/" + address.replaceAll("\\s", "");
                members.put(person.id(), households.computeIfAbsent(home, key -> households.size() + 1));
            }
        }
        return members;
    }
}
