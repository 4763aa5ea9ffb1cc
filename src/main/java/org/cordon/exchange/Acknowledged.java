package org.cordon.exchange;

/**
 * What an acknowledgement changed.
 *
 * @param batches that were acknowledged as a whole, or by the last of their rows, and were not before
 * @param rows named one by one, not acknowledged before
 */
public record Acknowledged(int batches, int rows) {}
