package org.cordon.board.web.rounds;

import org.jspecify.annotations.Nullable;

/** What somebody typed to exempt a person or a place, letter for letter: after a mistake the page shows it again unchanged. */
record ExemptionForm(
        @Nullable String documentType,
        @Nullable String documentNumber,
        @Nullable String areaCode,
        @Nullable String gridCode,
        @Nullable String reason) {

    static ExemptionForm empty() {
        return new ExemptionForm(null, null, null, null, null);
    }

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "ExemptionForm";
    }
}
