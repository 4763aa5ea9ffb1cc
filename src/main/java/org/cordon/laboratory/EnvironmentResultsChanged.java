package org.cordon.laboratory;

/**
 * What {@link TestResults#ofPlace} answers for the place is no longer what it was; published in the transaction that
 * changed it.
 */
public record EnvironmentResultsChanged(String place) {}
