package org.cordon.control;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One source that names somebody as exposed.
 *
 * @param name the number of the case or key person they met; else the list or system; else the kind of origin, such as
 *     {@code list}
 */
public record ControlSource(
        String name, KeyPersonCategory category, @Nullable LocalDate exposureDate, Instant reportedAt) {

    /** In one line, for whoever calls. */
    String line() {
        return exposureDate == null ? name : name + " " + exposureDate;
    }
}
