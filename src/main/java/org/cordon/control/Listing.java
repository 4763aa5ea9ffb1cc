package org.cordon.control;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One reason why somebody is on the list; a person whom several sources name has several.
 *
 * @param origin what named them, such as {@code link 17}; the same origin again is the same listing
 * @param exposureDate the last exposure; the day of listing where nobody knows it
 */
public record Listing(String origin, KeyPersonCategory category, LocalDate exposureDate, Instant listedAt) {

    /** What kind of thing named the person, such as {@code link}; {@code origin.<kind>} is its text. */
    public String originKind() {
        return origin.split(" ", 2)[0];
    }

    /** Which one of its kind, such as {@code 17}; empty where there is only one. */
    public String originNumber() {
        return origin.substring(originKind().length()).strip();
    }

    /** What stands when the same origin reports again: the nearer category and the later exposure. */
    public Listing and(KeyPersonCategory reportedCategory, @Nullable LocalDate reportedExposure) {
        KeyPersonCategory nearer = reportedCategory.compareTo(category) < 0 ? reportedCategory : category;
        LocalDate later =
                reportedExposure != null && reportedExposure.isAfter(exposureDate) ? reportedExposure : exposureDate;
        return new Listing(origin, nearer, later, listedAt);
    }
}
