package org.cordon.control.search;

/**
 * Which attempt the findings come from.
 *
 * @param search tells one town's search from the next one's; calls count in each of them
 */
public record VerificationAttempt(String number, String search, SearchStep step) {}
