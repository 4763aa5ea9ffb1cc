package org.cordon.persons;

import org.jspecify.annotations.Nullable;

/** A person as lists and answers show them: recognisable to who knows them, of no use to anybody else. */
public record MaskedPerson(
        long id,
        @Nullable String name,
        @Nullable Sex sex,
        @Nullable Integer age,
        @Nullable DocumentType documentType,
        @Nullable String documentNumber,
        @Nullable String phone,
        @Nullable String areaCode) {}
