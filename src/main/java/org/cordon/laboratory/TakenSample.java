package org.cordon.laboratory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sample that our own staff took from a person; the laboratory may not have been known then. */
record TakenSample(
        String sampleNumber,
        @Nullable String laboratory,
        long personId,
        @Nullable String tubeNumber,
        Instant takenAt) {

    boolean wentTo(String anyLaboratory) {
        return laboratory == null || laboratory.equals(anyLaboratory);
    }

    /** Whether both can be one sample: the number is the same, and the laboratories do not differ. */
    boolean mayBe(TakenSample other) {
        return sampleNumber.equals(other.sampleNumber) && (other.laboratory == null || wentTo(other.laboratory));
    }
}
