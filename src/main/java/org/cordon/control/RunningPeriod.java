package org.cordon.control;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which period somebody is in: what a release would end now. */
final class RunningPeriod {

    private RunningPeriod() {}

    static ReleasePeriod of(KeyPerson person, @Nullable ControlStatus status, LocalDate today) {
        if (!person.needsMonitoring()) {
            return ReleasePeriod.ISOLATION;
        }
        boolean onlyMonitored = person.isolationUntil().equals(person.countFrom());
        return onlyMonitored || isAfterIsolation(person, status, today)
                ? ReleasePeriod.MONITORING
                : ReleasePeriod.ISOLATION;
    }

    /** Some editions order home quarantine after the isolation, so that there only the days tell the two apart. */
    private static boolean isAfterIsolation(KeyPerson person, @Nullable ControlStatus status, LocalDate today) {
        return status == ControlStatus.RETURNING
                || status == ControlStatus.HOME_MONITORING
                || (status == ControlStatus.HOME_QUARANTINE
                        && person.monitoringMeasure() == Measure.HOME_QUARANTINE
                        && !today.isBefore(person.isolationUntil()));
    }
}
