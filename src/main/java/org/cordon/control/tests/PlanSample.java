package org.cordon.control.tests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sample that the test plan had taken.
 *
 * @param tubeNumber the tube, if it is shared or numbered apart from the sample
 * @param poolSize how many people's swabs are in the tube
 * @param dueBackAt when its result is late
 */
public record PlanSample(
        String number,
        String sampleNumber,
        @Nullable String tubeNumber,
        int poolSize,
        Instant takenAt,
        Instant dueBackAt) {

    /** Only a sample in a tube of its own can clear somebody who was found suspicious. */
    boolean isAlone() {
        return poolSize == 1;
    }
}
