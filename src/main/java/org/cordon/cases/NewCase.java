package org.cordon.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a report, an import or a result says about a positive case.
 *
 * @param clinicalType the severity in the reporter's words; the designated hospital diagnoses a {@link ClinicalType}
 */
public record NewCase(
        long personId,
        @Nullable LocalDate onsetDate,
        @Nullable Instant sampledAt,
        @Nullable LocalDate confirmedDate,
        @Nullable String clinicalType,
        @Nullable String cluster) {

    /** A case of which nothing is known but the time of the positive sample. */
    public static NewCase sampled(long personId, Instant sampledAt) {
        return new NewCase(personId, null, sampledAt, null, null, null);
    }

    /** The last day on which the report saw this infection, if it has any date. */
    Optional<LocalDate> lastEvidence(Clock clock) {
        LocalDate sampled = sampledAt == null ? null : LocalDate.ofInstant(sampledAt, clock.getZone());
        return Stream.of(onsetDate, sampled, confirmedDate)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
    }
}
