package org.cordon.contacts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of two people as somebody reports it.
 *
 * @param directed whether it is known who may have infected whom
 * @param origin where the report comes from, such as an investigation or the name of a line list
 */
public record ContactDetails(
        long sourcePersonId,
        long contactPersonId,
        ContactCategory category,
        @Nullable String relation,
        @Nullable String setting,
        @Nullable LocalDate firstExposureDate,
        @Nullable LocalDate lastExposureDate,
        boolean directed,
        String origin) {

    ContactDetails withWords(@Nullable String otherRelation, @Nullable String otherSetting, String otherOrigin) {
        return new ContactDetails(
                sourcePersonId,
                contactPersonId,
                category,
                otherRelation,
                otherSetting,
                firstExposureDate,
                lastExposureDate,
                directed,
                otherOrigin);
    }

    /** An undirected meeting is the same whoever is named first. */
    ContactDetails normalised() {
        return directed || sourcePersonId <= contactPersonId ? this : reversed();
    }

    private ContactDetails reversed() {
        return new ContactDetails(
                contactPersonId,
                sourcePersonId,
                category,
                relation,
                setting,
                firstExposureDate,
                lastExposureDate,
                directed,
                origin);
    }
}
