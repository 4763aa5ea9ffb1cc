package org.cordon.control;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that keeps somebody from being let go.
 *
 * @param code what it is; {@code blocker.<code>} is its text in both languages, with the day and the detail as {0} and {1}
 * @param day the calendar day that it is about, such as the day of a missing test or the end of the period
 * @param detail what else names it without naming a person, such as a tube or a room
 */
public record ReleaseBlocker(
        String code, @Nullable LocalDate day, @Nullable String detail) {

    public static ReleaseBlocker of(String code, @Nullable LocalDate day) {
        return new ReleaseBlocker(code, day, null);
    }
}
