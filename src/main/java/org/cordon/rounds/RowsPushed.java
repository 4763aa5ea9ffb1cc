package org.cordon.rounds;

/** A comparison has put people on the lists of their towns; published in its transaction. */
public record RowsPushed(long batchId) {}
