package org.cordon.control;

/** What the person who releases has checked and signed. */
public record ReleaseFindings(boolean testsNegative, boolean noSymptoms, String orderNumber) {}
