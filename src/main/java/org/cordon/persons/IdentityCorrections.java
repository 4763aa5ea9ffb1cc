package org.cordon.persons;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.cordon.platform.audit.AuditedChange;
import org.cordon.platform.crypto.Vault;
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
    private final ReportCheck check;
    private final Vault vault;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    IdentityCorrections(
            Persons persons,
            PersonMatching matching,
            ReportCheck check,
            Vault vault,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.persons = persons;
        this.matching = matching;
        this.check = check;
        this.vault = vault;
        this.staff = staff;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Replaces name and document, and what the document says of sex and birth date.
     *
     * @return the other person to whom the document belongs; then nothing is replaced
     * @throws Refused {@code person.identity.empty} if the correction says nothing; as {@link PersonRegistration#validate}
     */
    @Transactional
    public Optional<Long> correct(long personId, CorrectedIdentity identity) {
        PersonFacts seen = seen(identity);
        Optional<Long> other = Optional.ofNullable(seen.document())
                .flatMap(persons::byDocument)
                .map(Person::id)
                .filter(id -> id != personId);
        if (other.isEmpty()) {
            replace(personId, seen, identity.reason());
        }
        return other;
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

    private void replace(long personId, PersonFacts seen, String reason) {
        PersonFacts before = persons.lock(personId).facts();
        PersonFacts after = before.withIdentity(seen);
        keep(personId, before, reason);
        persons.update(personId, after, matching.isFree(after, personId));
        events.publishEvent(AuditedChange.ofPeople(List.of(personId), "corrected", "name", "document"));
        events.publishEvent(new PersonIdentified(personId));
    }

    private void keep(long personId, PersonFacts before, String reason) {
        IdentityDocument document = before.document();
        String known =
                "%s; %s".formatted(before.name(), document == null ? null : document.type() + " " + document.number());
        jdbc.sql("""
                        insert into cordon.identity_correction
                            (person_id, before_sealed, reason_sealed, corrected_at, corrected_by) values (?, ?, ?, ?, ?)""")
                .params(
                        personId,
                        vault.seal(known),
                        vault.seal(reason),
                        OffsetDateTime.now(clock),
                        staff.find().map(user -> user.userId()).orElse(null))
                .update();
    }
}
