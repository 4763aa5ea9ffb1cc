package org.cordon.persons;

import org.jspecify.annotations.Nullable;

/** What a known person is found by, without saying who it is; see {@link SealedIdentity} for the marks. */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record PersonMark(
        long personId,
        byte @Nullable [] documentHash,
        @Nullable Long nameBirthMark,
        @Nullable Long namePhoneMark) {

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "PersonMark " + personId;
    }
}
