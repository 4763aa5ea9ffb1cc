package org.cordon.control.coercion;

import org.cordon.laboratory.ReportedResult;
import org.jspecify.annotations.Nullable;

/**
 * What one result is to say.
 *
 * @param result the result's id
 * @param personId to whom it is to belong; null if that is right
 * @param says what it is to say; null if that is right
 */
public record Correction(
        long result, @Nullable Long personId, @Nullable ReportedResult says) {}
