package org.cordon.cases.web;

import java.time.LocalDate;
import org.cordon.contacts.ContactCategory;
import org.cordon.persons.MaskedPerson;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a case's person met, with a masked identity.
 *
 * @param infector whether the link says that the other person infected the case
 */
record CaseContactResponse(
        MaskedPerson person,
        boolean infector,
        ContactCategory category,
        @Nullable String relation,
        @Nullable String setting,
        @Nullable LocalDate firstExposureDate,
        @Nullable LocalDate lastExposureDate) {}
