package org.cordon.residents;

import org.cordon.persons.MaskedPerson;
import org.jspecify.annotations.Nullable;

/** A doubtful pair as the review list shows it, both masked; the person's id is that of our people. */
public record MatchInReview(
        long id,
        MatchReason reason,
        MaskedPerson resident,
        @Nullable MaskedPerson person) {}
