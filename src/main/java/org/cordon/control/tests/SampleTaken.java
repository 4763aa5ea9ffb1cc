package org.cordon.control.tests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What staff noted when they took a sample.
 *
 * @param tubeNumber the tube, if it is shared or numbered apart from the sample
 * @param poolSize how many people's swabs are in the tube
 */
public record SampleTaken(String sampleNumber, @Nullable String tubeNumber, int poolSize, Instant takenAt) {}
