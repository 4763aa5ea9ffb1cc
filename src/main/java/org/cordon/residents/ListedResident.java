package org.cordon.residents;

import java.time.Instant;
import org.cordon.persons.MaskedPerson;
import org.jspecify.annotations.Nullable;

/** A resident as lists show them; the id of {@code person} is the resident's. */
public record ListedResident(
        long id,
        MaskedPerson person,
        String areaCode,
        String gridCode,
        @Nullable String householdId,
        Instant since,
        @Nullable Instant removedAt) {}
