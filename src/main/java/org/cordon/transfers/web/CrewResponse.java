package org.cordon.transfers.web;

import java.time.LocalTime;
import org.cordon.transfers.Crew;
import org.cordon.transfers.CrewDetails;

/** A crew with the version to name when it is changed. */
record CrewResponse(
        String name,
        String driver,
        int attendants,
        LocalTime shiftStart,
        LocalTime shiftEnd,
        boolean onDuty,
        int version) {

    static CrewResponse of(Crew crew) {
        CrewDetails details = crew.details();
        return new CrewResponse(
                crew.name(),
                details.driver(),
                details.attendants(),
                details.shiftStart(),
                details.shiftEnd(),
                details.onDuty(),
                crew.version());
    }
}
