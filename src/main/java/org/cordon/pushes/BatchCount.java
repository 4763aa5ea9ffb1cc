package org.cordon.pushes;

/** How many rows of a batch are in a state, among those that the reader may see. */
public record BatchCount(String state, boolean pending, long rows) {}
