package org.cordon.areas;

import org.jspecify.annotations.Nullable;

/**
 * A line of a table of division codes.
 *
 * @param code 6 digits for a district, 9 for a town, 12 for a community
 * @param validFrom the first year whose table lists the code; null: since ever
 * @param validUntil the last such year; null: still
 * @param successorCode what the division is called since then
 */
public record AreaDetails(
        String code,
        String nameZh,
        String nameEn,
        @Nullable Integer validFrom,
        @Nullable Integer validUntil,
        @Nullable String successorCode) {}
