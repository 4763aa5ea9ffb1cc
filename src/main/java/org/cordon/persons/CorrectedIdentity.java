package org.cordon.persons;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody really is, as their document says; at least a name or a document.
 *
 * @param reason why the record was wrong
 */
public record CorrectedIdentity(
        @Nullable String name,
        @Nullable DocumentType documentType,
        @Nullable String documentNumber,
        String reason) {

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "CorrectedIdentity";
    }
}
