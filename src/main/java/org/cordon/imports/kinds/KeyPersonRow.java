package org.cordon.imports.kinds;

import java.time.LocalDate;
import org.cordon.control.KeyPersonCategory;
import org.cordon.persons.PersonDetails;
import org.jspecify.annotations.Nullable;

/** Somebody to be put under control, as a list reports it. */
record KeyPersonRow(
        PersonDetails person,
        KeyPersonCategory category,
        @Nullable LocalDate lastExposureDate,
        @Nullable String reason) {}
