package org.cordon.rounds;

/**
 * What a step with many rows did.
 *
 * @param changed took the step
 * @param unchanged visible, but somebody was there before or it has been answered
 * @param unknown not there, or another town's
 */
public record RowsChanged(int changed, int unchanged, int unknown) {}
