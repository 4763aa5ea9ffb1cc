package org.cordon.control;

import java.time.LocalDate;

/** Which period a release ends; models name it in the property {@code period}. */
public enum ReleasePeriod {
    /** Central isolation or home quarantine. */
    ISOLATION,
    /** What follows the isolation at home. */
    MONITORING;

    /** First day on which the period may end. */
    public LocalDate end(KeyPerson person) {
        return this == ISOLATION ? person.isolationUntil() : person.monitoringUntil();
    }
}
