package org.cordon.laboratory;

/**
 * What {@link TestResults#of} answers for the person is no longer what it was: a result came, was corrected, withdrawn,
 * matched late or assigned. Published in the transaction that changed it.
 */
public record TestResultsChanged(long personId) {}
