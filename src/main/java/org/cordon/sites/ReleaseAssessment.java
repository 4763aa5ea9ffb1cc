package org.cordon.sites;

/** What the site found when it looked whether a person may go. */
public record ReleaseAssessment(boolean release, boolean noSymptoms) {}
