package org.cordon.cases.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cordon.persons.MaskedPerson;
import org.jspecify.annotations.Nullable;

/** A positive case with a masked identity. */
record CaseResponse(
        String number,
        MaskedPerson person,
        @Nullable LocalDate onsetDate,
        @Nullable OffsetDateTime sampledAt,
        @Nullable LocalDate confirmedDate,
        @Nullable String clinicalType,
        @Nullable String cluster,
        OffsetDateTime registeredAt,
        @Nullable LocalDate monitoringUntil,
        @Nullable OffsetDateTime closedAt,
        @Nullable String endReason) {}
