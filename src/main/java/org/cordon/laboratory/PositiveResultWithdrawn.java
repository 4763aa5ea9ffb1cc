package org.cordon.laboratory;

/**
 * The laboratory has taken back, corrected or given to somebody else the positive result of this sample, and the person
 * has no other: whatever {@link PositiveResultReceived} began rests on nothing any more.
 */
public record PositiveResultWithdrawn(long personId, String laboratory, String sampleNumber) {}
