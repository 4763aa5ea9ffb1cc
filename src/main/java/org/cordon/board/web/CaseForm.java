package org.cordon.board.web;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to register a case, letter for letter: after a mistake the page shows it again unchanged.
 *
 * @param key makes a form that is sent twice count once
 */
record CaseForm(
        @Nullable String key,
        @Nullable String name,
        @Nullable String documentType,
        @Nullable String documentNumber,
        @Nullable String sex,
        @Nullable String birthDate,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String areaCode,
        @Nullable String onsetDate,
        @Nullable String sampledAt,
        @Nullable String confirmedDate,
        @Nullable String note) {

    static CaseForm empty() {
        String key = UUID.randomUUID().toString();
        return new CaseForm(key, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Everything that was typed, to tell two forms apart. */
    String content() {
        return Stream.of(
                        name,
                        documentType,
                        documentNumber,
                        sex,
                        birthDate,
                        phone,
                        address,
                        areaCode,
                        onsetDate,
                        sampledAt,
                        confirmedDate,
                        note)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "CaseForm";
    }
}
