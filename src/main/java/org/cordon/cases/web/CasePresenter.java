package org.cordon.cases.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordon.cases.CaseSummary;
import org.cordon.contacts.ExposureLink;
import org.cordon.contacts.ExposureLinks;
import org.cordon.persons.MaskedPerson;
import org.cordon.persons.PersonDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows cases and contacts with masked identities and times of the district's clock. */
@Component
class CasePresenter {

    private final PersonDirectory persons;
    private final ExposureLinks links;
    private final Clock clock;

    CasePresenter(PersonDirectory persons, ExposureLinks links, Clock clock) {
        this.persons = persons;
        this.links = links;
        this.clock = clock;
    }

    CasePageResponse present(List<CaseSummary> cases, int limit) {
        Map<Long, MaskedPerson> people =
                persons.masked(cases.stream().map(CaseSummary::personId).toList());
        String next = cases.size() < limit ? null : cases.get(cases.size() - 1).number();
        return new CasePageResponse(
                cases.stream()
                        .map(subject -> present(subject, of(people, subject.personId())))
                        .toList(),
                next);
    }

    CaseResponse present(CaseSummary subject) {
        return present(subject, persons.masked(subject.personId()));
    }

    List<CaseContactResponse> contacts(CaseSummary subject) {
        List<ExposureLink> all = links.of(subject.personId());
        Map<Long, MaskedPerson> people = persons.masked(
                all.stream().map(link -> link.otherThan(subject.personId())).toList());
        return all.stream()
                .map(link -> present(link, subject.personId(), people))
                .toList();
    }

    private CaseResponse present(CaseSummary subject, MaskedPerson person) {
        return new CaseResponse(
                subject.number(),
                person,
                subject.onsetDate(),
                local(subject.sampledAt()),
                subject.confirmedDate(),
                subject.clinicalType(),
                subject.cluster(),
                subject.registeredAt().atZone(clock.getZone()).toOffsetDateTime(),
                subject.monitoringUntil(),
                local(subject.closedAt()),
                subject.endReason());
    }

    private static CaseContactResponse present(ExposureLink link, long casePerson, Map<Long, MaskedPerson> people) {
        return new CaseContactResponse(
                of(people, link.otherThan(casePerson)),
                link.isDirected() && link.contactPersonId() == casePerson,
                link.category(),
                link.relation(),
                link.setting(),
                link.firstExposureDate(),
                link.lastExposureDate());
    }

    private static MaskedPerson of(Map<Long, MaskedPerson> people, long personId) {
        return Objects.requireNonNull(people.get(personId), "a case or link without its person");
    }

    private @Nullable OffsetDateTime local(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
