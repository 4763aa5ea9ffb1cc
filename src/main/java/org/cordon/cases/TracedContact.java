package org.cordon.cases;

import java.time.LocalDate;
import org.cordon.contacts.ContactCategory;
import org.jspecify.annotations.Nullable;

/**
 * One row of an investigation: somebody the patient met.
 *
 * @param town code of the town where the contact can be found
 */
public record TracedContact(
        String name,
        @Nullable String phone,
        @Nullable String documentNumber,
        @Nullable String address,
        @Nullable String town,
        ContactCategory category,
        @Nullable String relation,
        @Nullable String setting,
        LocalDate lastExposureDate) {

    boolean canBeFound() {
        return phone != null || documentNumber != null || address != null;
    }

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "TracedContact";
    }
}
