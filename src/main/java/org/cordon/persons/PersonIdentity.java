package org.cordon.persons;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person in clear text, for those who must ring, visit or identify them. */
public record PersonIdentity(
        long id,
        @Nullable String name,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable DocumentType documentType,
        @Nullable String documentNumber,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String areaCode,
        @Nullable String note) {

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "PersonIdentity[id=" + id + "]";
    }
}
