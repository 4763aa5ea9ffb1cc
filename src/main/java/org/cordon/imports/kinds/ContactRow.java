package org.cordon.imports.kinds;

import java.time.LocalDate;
import org.cordon.contacts.ContactCategory;
import org.cordon.contacts.ContactDetails;
import org.cordon.persons.PersonDetails;
import org.jspecify.annotations.Nullable;

/** Somebody who met a case, as a list reports it. */
record ContactRow(
        @Nullable String source,
        String sourceCaseId,
        PersonDetails contact,
        ContactCategory category,
        @Nullable String relation,
        @Nullable String setting,
        @Nullable LocalDate firstExposureDate,
        @Nullable LocalDate lastExposureDate,
        boolean directed) {

    ContactDetails between(long sourcePersonId, long contactPersonId) {
        return new ContactDetails(
                sourcePersonId,
                contactPersonId,
                category,
                relation,
                setting,
                firstExposureDate,
                lastExposureDate,
                directed,
                Origin.of(source));
    }
}
