package org.cordon.sites;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.SpecialNeed;
import org.cordon.persons.Households;
import org.cordon.platform.errors.Conflict;
import org.springframework.stereotype.Component;

/** Tells whether two people may share a room: they live together, or one of them needs somebody to care for them. */
@Component
class Companions {

    private final KeyPersonDirectory keyPersons;
    private final Households households;

    Companions(KeyPersonDirectory keyPersons, Households households) {
        this.keyPersons = keyPersons;
        this.households = households;
    }

    /**
     * Lets them share.
     *
     * @throws Conflict {@code room.strangers}
     */
    void require(String number, String companionNumber) {
        KeyPerson person = keyPersons.require(number);
        KeyPerson companion = keyPersons.require(companionNumber);
        if (!liveTogether(person, companion) && Stream.of(person, companion).noneMatch(Companions::needsCare)) {
            throw new Conflict(
                    "room.strangers",
                    "%s and %s share no household and neither needs care: give them a room each"
                            .formatted(number, companionNumber),
                    number,
                    companionNumber);
        }
    }

    private boolean liveTogether(KeyPerson person, KeyPerson companion) {
        Map<Long, Integer> homes = households.of(List.of(person.personId(), companion.personId()));
        Integer home = homes.get(person.personId());
        return home != null && home.equals(homes.get(companion.personId()));
    }

    private static boolean needsCare(KeyPerson person) {
        return person.specialNeed() != SpecialNeed.NONE;
    }
}
