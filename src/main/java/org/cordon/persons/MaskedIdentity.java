package org.cordon.persons;

import org.jspecify.annotations.Nullable;

/** What a report says about who somebody is, as lists and answers show it. */
public record MaskedIdentity(
        @Nullable String name,
        @Nullable Sex sex,
        @Nullable DocumentType documentType,
        @Nullable String documentNumber,
        @Nullable String phone) {}
