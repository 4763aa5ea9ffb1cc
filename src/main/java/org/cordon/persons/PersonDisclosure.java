package org.cordon.persons;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.platform.audit.OpenedIdentities;
import org.springframework.stereotype.Component;

/** The one door through which people leave this module: whoever takes somebody out is recorded. */
@Component
class PersonDisclosure {

    private static final Set<String> MASKED = Set.of("name*", "sex", "age", "documentNumber*", "phone*", "areaCode");
    private static final Set<String> CLEAR = Set.of(
            "name", "sex", "birthDate", "documentType", "documentNumber", "phone", "address", "areaCode", "note");

    private static final Set<String> SEEN_AT_DOOR = Set.of("nameAtDoor", "documentAtDoor");

    private final OpenedIdentities opened;
    private final Persons persons;
    private final Clock clock;

    PersonDisclosure(OpenedIdentities opened, Persons persons, Clock clock) {
        this.opened = opened;
        this.persons = persons;
        this.clock = clock;
    }

    MaskedPerson masked(Person person) {
        return masked(List.of(person)).get(0);
    }

    List<MaskedPerson> masked(Collection<Person> people) {
        LocalDate today = LocalDate.now(clock);
        opened.read(numbers(people.stream()), MASKED);
        return people.stream().map(person -> person.masked(today)).toList();
    }

    /** People of a list of its own, where ids are not those of our people. */
    List<MaskedPerson> listed(String list, Collection<Person> people) {
        LocalDate today = LocalDate.now(clock);
        opened.read(people.stream().map(person -> list + ":" + person.id()).toList(), MASKED);
        return people.stream().map(person -> person.masked(today)).toList();
    }

    /** People of such a list in clear text, for another system; to which one, the purpose of the work says. */
    List<PersonIdentity> handedOver(String list, Collection<Person> people) {
        opened.handedOver(
                people.stream().map(person -> list + ":" + person.id()).toList(), CLEAR);
        return people.stream().map(Person::revealed).toList();
    }

    PersonIdentity revealed(Person person, String reason, String note) {
        opened.reveal(String.valueOf(person.id()), persons.findKey(person.id()), CLEAR, reason, note);
        return person.revealed();
    }

    /** Something else from which somebody can be known, which lies with another module. */
    void shown(long personId, String what, String reason, String note) {
        opened.reveal(String.valueOf(personId), persons.findKey(personId), Set.of(what), reason, note);
    }

    /** The same of somebody of a list of its own. */
    void shown(String list, long id, String what, String reason, String note) {
        opened.revealListed(list + ":" + id, Set.of(what), reason, note);
    }

    /** Somebody of a list of its own. */
    PersonIdentity revealed(String list, Person person, String reason, String note) {
        opened.revealListed(list + ":" + person.id(), CLEAR, reason, note);
        return person.revealed();
    }

    /** Somebody was looked for in a list of its own; what was looked for is not told. */
    List<Long> found(String list, Set<String> kinds, List<Long> hits) {
        opened.searched(kinds, hits.stream().map(hit -> list + ":" + hit).toList());
        return hits;
    }

    /** Somebody was looked for among our people. */
    List<Long> found(Set<String> kinds, List<Long> hits) {
        opened.searched(kinds, OpenedIdentities.numbers(hits));
        return hits;
    }

    /** Whom documents at the door say instead of this person. */
    void seenAtDoor(long personId, String reason, String note) {
        opened.reveal(String.valueOf(personId), persons.findKey(personId), SEEN_AT_DOOR, reason, note);
    }

    /** What a report says of somebody is shown, masked. */
    void shown(String record) {
        opened.read(List.of(record), MASKED);
    }

    /** Somebody was looked for; what was looked for is not told. */
    List<Long> found(String kind, List<Long> hits) {
        return found(Set.of(kind), hits);
    }

    /** A report was compared with the people we know. */
    void compared(PersonReport report, Stream<Person> hits) {
        opened.searched(report.clueKinds(), numbers(hits));
    }

    private static List<String> numbers(Stream<Person> people) {
        return people.map(person -> String.valueOf(person.id())).distinct().toList();
    }
}
