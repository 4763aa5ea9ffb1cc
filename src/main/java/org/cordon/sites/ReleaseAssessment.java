package org.cordon.sites;

/**
 * What the site found when it looked whether a person may go.
 *
 * @param noSymptoms whether the site says that there are none; only for a release
 * @param symptomsSeen whether the site says that there are some; only for a wait
 */
public record ReleaseAssessment(boolean release, boolean noSymptoms, boolean symptomsSeen) {}
