package org.cordon.residents;

import org.jspecify.annotations.Nullable;

/**
 * A line of a file beside the register.
 *
 * @param line where it begins in the file
 * @param identityHash whom it is about
 * @param entry nothing for a line that was refused: it keeps a replacement from removing whom it names
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record StagedResident(
        long line, byte[] identityHash, @Nullable ResidentEntry entry) {

    @Nullable
    Object[] columns() {
        return entry == null ? refused() : taken(entry);
    }

    private @Nullable Object[] refused() {
        return new @Nullable Object[] {line, true, identityHash, null, null, null, null, null, null, null};
    }

    private @Nullable Object[] taken(ResidentEntry taken) {
        return new @Nullable Object[] {
            line,
            false,
            identityHash,
            taken.identity().contentHash(),
            taken.identity().sealed(),
            taken.identity().nameBirthMark(),
            taken.identity().namePhoneMark(),
            taken.areaCode(),
            taken.gridCode(),
            taken.householdId()
        };
    }
}
