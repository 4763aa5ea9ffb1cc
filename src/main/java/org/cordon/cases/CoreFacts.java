package org.cordon.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the CDC knows four hours after the report. */
public record CoreFacts(
        @Nullable LocalDate onsetDate,
        @Nullable String lastSeenPlaces,
        @Nullable String urgentContacts) {

    Optional<LocalDate> onset() {
        return Optional.ofNullable(onsetDate);
    }
}
