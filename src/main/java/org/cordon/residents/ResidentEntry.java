package org.cordon.residents;

import org.cordon.persons.SealedIdentity;
import org.jspecify.annotations.Nullable;

/**
 * A line of a register, checked and sealed.
 *
 * @param areaCode the town (9 digits) or community (12) where the person is registered
 * @param gridCode the grid in the community; empty where nobody told
 */
public record ResidentEntry(
        SealedIdentity identity,
        String areaCode,
        String gridCode,
        @Nullable String householdId) {}
