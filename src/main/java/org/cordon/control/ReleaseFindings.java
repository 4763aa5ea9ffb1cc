package org.cordon.control;

/** What the person who releases has checked and signed. */
public record ReleaseFindings(boolean noSymptoms, String orderNumber) {}
