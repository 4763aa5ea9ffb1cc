package org.cordon.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the hospital says a treatment ended.
 *
 * @param endedAt when the patient was discharged or died; now, if {@code null}
 */
public record TreatmentEnd(boolean died, @Nullable Instant endedAt, boolean testsPassed, int feverFreeDays) {}
