package org.cordon.persons;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cordon.platform.audit.AuditedChange;
import org.cordon.platform.data.GuardedWrite;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks people up: masked everywhere, in clear text only by {@link #reveal}; and corrects how they are reached. */
@Service
public class PersonDirectory {

    private final Persons persons;
    private final PersonMatching matching;
    private final ReportCheck check;
    private final GuardedWrite guardedWrite;
    private final PersonDisclosure disclosure;
    private final ApplicationEventPublisher events;

    PersonDirectory(
            Persons persons,
            PersonMatching matching,
            ReportCheck check,
            GuardedWrite guardedWrite,
            PersonDisclosure disclosure,
            ApplicationEventPublisher events) {
        this.persons = persons;
        this.matching = matching;
        this.check = check;
        this.guardedWrite = guardedWrite;
        this.disclosure = disclosure;
        this.events = events;
    }

    public MaskedPerson masked(long personId) {
        return disclosure.masked(require(personId));
    }

    /** By id; unknown ids are left out. */
    public Map<Long, MaskedPerson> masked(Collection<Long> personIds) {
        return disclosure.masked(persons.byIds(personIds)).stream()
                .collect(Collectors.toMap(MaskedPerson::id, masked -> masked));
    }

    /**
     * The clear text; the caller has checked that the reader is responsible for this person.
     *
     * @param reason a code, recorded
     * @param note recorded, sealed
     */
    public PersonIdentity reveal(long personId, String reason, String note) {
        return disclosure.revealed(require(personId), reason, note);
    }

    /**
     * Says that something else is shown from which a person can be known; it is recorded like their identity.
     *
     * @param what such as {@code visitPhoto}
     */
    public void show(long personId, String what, String reason, String note) {
        disclosure.shown(personId, what, reason, note);
    }

    public boolean exists(long personId) {
        return persons.byId(personId).isPresent();
    }

    /** Where the person lives or was found: a division code of 6, 9 or 12 digits. */
    public Optional<String> areaCode(long personId) {
        return Optional.ofNullable(require(personId).facts().areaCode());
    }

    /** The same of many; whose place is not known is left out. */
    public Map<Long, String> areaCodes(Collection<Long> personIds) {
        return persons.areaCodes(personIds);
    }

    /** The person whom a list or system calls so. */
    public Optional<Long> find(String source, String sourceId) {
        String name = Normalized.text(source);
        String id = Normalized.text(sourceId);
        return name == null || id == null
                ? Optional.empty()
                : persons.bySource(new SourceKey(name, id)).map(Person::id);
    }

    /** People whose document or phone this is, or whose name begins so; document and phone only in full. */
    public List<Long> search(String typed, int limit) {
        String text = Normalized.name(typed);
        if (text == null) {
            return List.of();
        }
        Optional<Long> byDocument = document(text).flatMap(persons::byDocument).map(Person::id);
        if (byDocument.isPresent()) {
            return disclosure.found("document", List.of(byDocument.get()));
        }
        return phone(text)
                .map(phone -> disclosure.found("phone", persons.idsByPhone(phone, limit)))
                .orElseGet(() -> disclosure.found("name", persons.idsByNameBeginning(text, limit)));
    }

    /** The person with this document, in full; by its mark, which opens nobody. */
    public Optional<Long> byDocument(String number) {
        return Optional.ofNullable(Normalized.text(number))
                .flatMap(PersonDirectory::document)
                .flatMap(persons::idByDocument);
    }

    /** Those of the people whom the clue fits. */
    public List<Long> matching(Collection<Long> personIds, PersonClue clue) {
        List<Long> hits = persons.byIds(personIds).stream()
                .filter(person -> clue.fits(person.facts()))
                .map(Person::id)
                .toList();
        return disclosure.found(clue.kinds(), hits);
    }

    /**
     * Replaces the phone of a person.
     *
     * @throws Refused {@code person.phone} if this is no phone number
     */
    @Transactional
    public void correctPhone(long personId, String phone) {
        Phone corrected = Optional.ofNullable(check.phone(phone)).orElseThrow(() -> missing("phone"));
        correct(personId, "phone", facts -> facts.withPhone(corrected));
    }

    @Transactional
    public void correctAddress(long personId, String address) {
        String corrected = Optional.ofNullable(check.address(address)).orElseThrow(() -> missing("address"));
        correct(personId, "address", facts -> facts.withAddress(corrected));
    }

    @Transactional
    public void correctArea(long personId, String areaCode) {
        String corrected = Optional.ofNullable(check.areaCode(areaCode)).orElseThrow(() -> missing("areaCode"));
        correct(personId, "areaCode", facts -> facts.withAreaCode(corrected));
    }

    private void correct(long personId, String field, UnaryOperator<PersonFacts> correction) {
        require(personId);
        PersonFacts known = persons.lock(personId).facts();
        PersonFacts corrected = correction.apply(known);
        if (corrected.equals(known)) {
            return;
        }
        boolean identifying = matching.isFree(corrected, personId);
        if (!guardedWrite.succeeds(() -> persons.update(personId, corrected, identifying))) {
            throw new Conflict("person.busy", "Several reports about this person came at the same moment; repeat it");
        }
        events.publishEvent(AuditedChange.ofPeople(List.of(personId), "corrected", field));
        events.publishEvent(new PersonIdentified(personId));
    }

    private Person require(long personId) {
        return persons.byId(personId)
                .orElseThrow(() -> new NotFound("person.unknown", "No person has the id " + personId, personId));
    }

    private static Optional<IdentityDocument> document(String text) {
        try {
            return Optional.of(IdentityDocument.parse(null, text));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private static Optional<Phone> phone(String text) {
        try {
            return Optional.of(Phone.parse(text));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private static Refused missing(String field) {
        return new Refused("person.field.missing", "The field " + field + " is empty", field);
    }
}
