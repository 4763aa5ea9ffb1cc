package org.cordon.board.web;

import java.util.List;
import org.cordon.board.Subject;
import org.cordon.cases.CaseLookup;
import org.cordon.cases.CaseSummary;
import org.cordon.contacts.ExposureLink;
import org.cordon.contacts.ExposureLinks;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.persons.MaskedPerson;
import org.cordon.persons.PersonDirectory;
import org.cordon.platform.security.CurrentStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a person met, for those who see the whole district: a contact may live in any town. */
@Component
class ContactRows {

    private final ExposureLinks links;
    private final CaseLookup cases;
    private final KeyPersonDirectory keyPersons;
    private final PersonDirectory persons;
    private final CurrentStaff staff;

    ContactRows(
            ExposureLinks links,
            CaseLookup cases,
            KeyPersonDirectory keyPersons,
            PersonDirectory persons,
            CurrentStaff staff) {
        this.links = links;
        this.cases = cases;
        this.keyPersons = keyPersons;
        this.persons = persons;
        this.staff = staff;
    }

    List<ContactRow> of(Subject subject) {
        if (!staff.seesAllUnits()) {
            return List.of();
        }
        long personId = subject.person().id();
        return links.of(personId).stream().map(link -> row(link, personId)).toList();
    }

    private ContactRow row(ExposureLink link, long personId) {
        long other = link.otherThan(personId);
        String caseNumber = cases.openFor(other).map(CaseSummary::number).orElse(null);
        return new ContactRow(link, persons.masked(other), caseNumber, keyPersonNumber(other));
    }

    private @Nullable String keyPersonNumber(long personId) {
        return keyPersons.allFor(personId).stream()
                .map(KeyPerson::number)
                .reduce((earlier, latest) -> latest)
                .orElse(null);
    }

    /** One person met, with the number of their open case and their latest number as a key person. */
    record ContactRow(
            ExposureLink link,
            MaskedPerson person,
            @Nullable String caseNumber,
            @Nullable String keyPersonNumber) {}
}
