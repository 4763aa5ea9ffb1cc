package org.cordon.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.contacts.ContactDetails;
import org.cordon.contacts.ContactListing;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.forms.BadRow;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers the people an investigation names and links each of them to the case's person. */
@Component
class ContactTracing {

    private final PersonRegistration persons;
    private final ContactListing contacts;
    private final Units units;
    private final Clock clock;

    ContactTracing(PersonRegistration persons, ContactListing contacts, Units units, Clock clock) {
        this.persons = persons;
        this.contacts = contacts;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Lists all rows or none.
     *
     * @throws Refused {@code answer.row} with the number of the first bad row, counted from 1, and what is wrong
     */
    void list(CaseSummary source, List<TracedContact> rows) {
        Set<String> towns = towns();
        for (int row = 0; row < rows.size(); row++) {
            try {
                list(source, rows.get(row), towns);
            } catch (DomainException reason) {
                throw BadRow.of(row + 1, reason);
            }
        }
    }

    private void list(CaseSummary source, TracedContact row, Set<String> towns) {
        check(row, towns);
        long contact = persons.register(person(row)).personId();
        contacts.list(new ContactDetails(
                source.personId(),
                contact,
                row.category(),
                row.relation(),
                row.setting(),
                null,
                row.lastExposureDate(),
                true,
                source.number()));
    }

    private void check(TracedContact row, Set<String> towns) {
        if (!row.canBeFound()) {
            throw new Refused("case.contactUnreachable", "A phone, a document number or an address is needed");
        }
        if (row.lastExposureDate().isAfter(LocalDate.now(clock))) {
            throw new Refused("case.future", "lastExposureDate lies in the future", "lastExposureDate");
        }
        refuseUnknown(row.town(), towns);
    }

    private static void refuseUnknown(@Nullable String town, Set<String> towns) {
        if (town != null && !towns.contains(town)) {
            throw new Refused("unit.unknown", "There is no town with the code " + town, town);
        }
    }

    private Set<String> towns() {
        return units.findByKindOrderByCode(UnitKind.TOWN).stream()
                .map(Unit::code)
                .collect(Collectors.toSet());
    }

    private static PersonDetails person(TracedContact row) {
        return PersonDetails.builder()
                .name(row.name())
                .documentNumber(row.documentNumber())
                .phone(row.phone())
                .address(row.address())
                .areaCode(row.town())
                .build();
    }
}
