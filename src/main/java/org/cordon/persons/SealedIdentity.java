package org.cordon.persons;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, checked and sealed, with what it can be found and compared by.
 *
 * @param sealed opened by {@link IdentitySealing} only
 * @param identityHash 32 bytes: of the document as {@code cordon.person.document_index} has it, else of source and
 *     source id
 * @param contentHash 16 bytes that are equal where everything said is equal
 * @param nameBirthMark equal for people of one name and birth date; null where one of them is unknown
 * @param namePhoneMark the same of name and phone
 * @param areaCode 6, 9 or 12 digits
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record SealedIdentity(
        byte[] sealed,
        byte[] identityHash,
        byte[] contentHash,
        @Nullable Long nameBirthMark,
        @Nullable Long namePhoneMark,
        @Nullable String areaCode) {

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "SealedIdentity";
    }
}
