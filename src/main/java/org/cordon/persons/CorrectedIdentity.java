package org.cordon.persons;

import java.util.Objects;
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

    /** Whether the other one says the same of the person, for whatever reason. */
    public boolean isSameAs(CorrectedIdentity other) {
        return Objects.equals(name, other.name)
                && documentType == other.documentType
                && Objects.equals(documentNumber, other.documentNumber);
    }

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "CorrectedIdentity";
    }
}
