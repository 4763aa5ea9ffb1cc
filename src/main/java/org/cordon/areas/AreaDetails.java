package org.cordon.areas;

import org.jspecify.annotations.Nullable;

/**
 * A line of a table of division codes.
 *
 * @param code 6 digits for a district, 9 for a town, 12 for a community
 * @param nameEn null: what is known, or else the Chinese name
 * @param validFrom the first year whose table lists the code; null: what is known, or else since ever
 * @param validUntil the last such year; null: what is known, or else still
 * @param successorCode what the division is called since then; null: what is known
 */
public record AreaDetails(
        String code,
        String nameZh,
        @Nullable String nameEn,
        @Nullable Integer validFrom,
        @Nullable Integer validUntil,
        @Nullable String successorCode) {

    String english() {
        return nameEn == null ? nameZh : nameEn;
    }
}
