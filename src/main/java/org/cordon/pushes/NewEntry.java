package org.cordon.pushes;

import java.time.LocalDate;
import java.util.UUID;
import org.cordon.persons.PersonDetails;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a line of a file tells a town to look for.
 *
 * @param person with the area code of a town or community
 * @param eventDate the day of the arrival, the exposure or the code: somebody is on a list once a day
 */
public record NewEntry(
        UUID importId,
        long line,
        String kind,
        PersonDetails person,
        @Nullable String gridCode,
        LocalDate eventDate) {

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "NewEntry";
    }
}
