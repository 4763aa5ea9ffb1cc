package org.cordon.persons;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.cordon.platform.audit.AuditedChange;
import org.cordon.platform.crypto.PersonalVault;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.CurrentStaff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects who somebody is, by whoever saw their document; what was known before is kept, sealed, with the reason. */
@Service
public class IdentityCorrections {

    private final Persons persons;
    private final PersonMatching matching;
    private final PersonMerging merging;
    private final ReportCheck check;
    private final PersonalVault vault;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    IdentityCorrections(
            Persons persons,
            PersonMatching matching,
            PersonMerging merging,
            ReportCheck check,
            PersonalVault vault,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.persons = persons;
        this.matching = matching;
        this.merging = merging;
        this.check = check;
        this.vault = vault;
        this.staff = staff;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whether the record has another document than the one that was seen: then it may be about somebody else.
     *
     * @throws Refused as {@link #correct}
     */
    public boolean contradicts(long personId, CorrectedIdentity identity) {
        return persons.byId(personId).orElseThrow().facts().hasOtherDocument(seen(identity));
    }

    /** Whether there is still something to decide: the record contradicts what was seen, or another one holds it. */
    public boolean isOpen(long personId, CorrectedIdentity identity) {
        return contradicts(personId, identity) || holder(personId, identity).isPresent() || lacks(personId, identity);
    }

    /** The other person to whom the document belongs by the records. */
    public Optional<Long> holder(long personId, CorrectedIdentity identity) {
        return Optional.ofNullable(seen(identity).document())
                .flatMap(persons::byDocument)
                .map(Person::id)
                .filter(id -> id != personId);
    }

    /**
     * Replaces name and document, and what the document says of sex and birth date. A record that had the document
     * before is joined to this one.
     *
     * @throws Refused {@code person.identity.empty} if the correction says nothing; as {@link PersonRegistration#validate}
     */
    @Transactional
    public void correct(long personId, CorrectedIdentity identity) {
        PersonFacts seen = seen(identity);
        Optional<Long> holder = holder(personId, identity);
        PersonFacts before = persons.lock(personId).facts();
        keep(personId, before, identity.reason());
        if (holder.isPresent()) {
            write(personId, before.withoutDocument());
            merging.merge(personId, holder.get());
        }
        write(personId, persons.lock(personId).facts().withIdentity(seen));
        events.publishEvent(new PersonIdentified(personId));
    }

    /**
     * Takes the document away from a record to which it does not belong.
     *
     * @param reason why it does not
     */
    @Transactional
    public void withdrawDocument(long personId, String reason) {
        PersonFacts before = persons.lock(personId).facts();
        keep(personId, before, reason);
        write(personId, before.withoutDocument());
        events.publishEvent(new PersonIdentified(personId));
    }

    /**
     * Makes a record of its own of who was listed, and leaves this one without anything that tells who somebody is: it is
     * about somebody else. What lists and systems call the person goes to the new record.
     *
     * @return the new record
     */
    @Transactional
    public long separate(long personId, String reason) {
        PersonFacts listed = persons.lock(personId).facts();
        keep(personId, listed, reason);
        write(personId, listed.withoutIdentity());
        long separated = persons.insert(listed, matching.isFree(listed, personId), null);
        persons.moveSources(personId, separated);
        events.publishEvent(AuditedChange.ofPeople(List.of(personId, separated), "separated", "person"));
        events.publishEvent(new PersonSeparated(personId, separated));
        events.publishEvent(new PersonIdentified(personId));
        events.publishEvent(new PersonIdentified(separated));
        return separated;
    }

    private boolean lacks(long personId, CorrectedIdentity identity) {
        PersonFacts known = persons.byId(personId).orElseThrow().facts();
        return !known.withIdentity(seen(identity)).equals(known);
    }

    private PersonFacts seen(CorrectedIdentity identity) {
        PersonFacts seen = check.read(PersonDetails.builder()
                        .name(identity.name())
                        .documentType(identity.documentType())
                        .documentNumber(identity.documentNumber())
                        .build())
                .facts();
        if (seen.name() == null && seen.document() == null) {
            throw new Refused("person.identity.empty", "Give the right name or the right document");
        }
        return seen;
    }

    private void write(long personId, PersonFacts facts) {
        persons.update(personId, facts, matching.isFree(facts, personId));
        events.publishEvent(AuditedChange.ofPeople(List.of(personId), "corrected", "name", "document"));
    }

    private void keep(long personId, PersonFacts before, String reason) {
        IdentityDocument document = before.document();
        String known =
                "%s; %s".formatted(before.name(), document == null ? null : document.type() + " " + document.number());
        String subject = "corrected:" + personId;
        jdbc.sql("""
                        insert into cordon.identity_correction
                            (person_id, before_sealed, reason_sealed, corrected_at, corrected_by) values (?, ?, ?, ?, ?)""")
                .params(
                        personId,
                        vault.seal(subject, known),
                        vault.seal(subject, reason),
                        OffsetDateTime.now(clock),
                        staff.find().map(user -> user.userId()).orElse(null))
                .update();
    }
}
