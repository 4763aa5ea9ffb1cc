package org.cordon.imports.kinds;

import java.time.LocalDate;
import org.cordon.persons.PersonDetails;
import org.jspecify.annotations.Nullable;

/** Whom a row puts on which list. */
record PushRowCommand(
        String list, PersonDetails person, @Nullable String gridCode, LocalDate eventDate) {

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "PushRowCommand";
    }
}
