package org.cordon.control;

/** Which period a release ends; models name it in the property {@code period}. */
public enum ReleasePeriod {
    /** Central isolation or home quarantine. */
    ISOLATION,
    /** Home health monitoring. */
    MONITORING
}
