package org.cordon.control;

/**
 * One person for whom the records do not agree.
 *
 * @param difference what differs, with both sides
 */
public record DriftFinding(String number, String difference) {}
