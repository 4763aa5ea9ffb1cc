package org.cordon.imports.kinds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cordon.cases.NewCase;
import org.cordon.persons.PersonDetails;
import org.jspecify.annotations.Nullable;

/** A positive case as a line list reports it, with those who may have infected the patient. */
record CaseRow(
        PersonDetails person,
        @Nullable LocalDate onsetDate,
        @Nullable Instant sampledAt,
        @Nullable LocalDate confirmedDate,
        @Nullable String clinicalType,
        @Nullable String cluster,
        @Nullable String source,
        List<String> sourceCaseIds,
        boolean directed) {

    NewCase caseOf(long personId) {
        return new NewCase(personId, onsetDate, sampledAt, confirmedDate, clinicalType, cluster);
    }
}
