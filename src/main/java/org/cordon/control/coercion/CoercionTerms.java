package org.cordon.control.coercion;

import org.cordon.control.ControlMessageType;
import org.cordon.control.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What is to be ordered, the same for everybody whom the change affects.
 *
 * @param measure what is ordered; only for {@link CoercionKind#MEASURE}
 * @param days how many days from today, or how many more; only for measures and extensions
 * @param ending how control ends, ruled out or moved out; only for {@link CoercionKind#ENDING}
 */
public record CoercionTerms(
        @Nullable Measure measure,
        @Nullable Integer days,
        @Nullable ControlMessageType ending) {

    /** For kinds that need none. */
    public static final CoercionTerms NONE = new CoercionTerms(null, null, null);
}
