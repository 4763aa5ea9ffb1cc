package org.cordon.sites;

import java.time.Clock;
import org.cordon.control.ControlBegan;
import org.cordon.control.Measure;
import org.cordon.units.Responsibilities;
import org.cordon.units.UnitKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a room back that a dispatcher kept for somebody who, once found, is to stay at home. */
@Component
class UnneededReservation {

    private static final String NOT_NEEDED = "notNeeded";

    private final Stays stays;
    private final Departure departure;
    private final Responsibilities responsibilities;
    private final Clock clock;

    UnneededReservation(Stays stays, Departure departure, Responsibilities responsibilities, Clock clock) {
        this.stays = stays;
        this.departure = departure;
        this.responsibilities = responsibilities;
        this.clock = clock;
    }

    @EventListener
    void on(ControlBegan began) {
        if (began.measure() != Measure.CENTRAL_ISOLATION) {
            stays.findByOpenNumber(began.number())
                    .filter(stay -> !stay.hasArrived())
                    .ifPresent(this::giveBack);
        }
    }

    private void giveBack(Stay stay) {
        stay.end(NOT_NEEDED, clock);
        stays.saveAndFlush(stay);
        responsibilities.release(stay.number(), UnitKind.ISOLATION_SITE);
        departure.leave(stay);
    }
}
