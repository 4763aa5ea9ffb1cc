package org.cordon.sites;

import java.time.Clock;
import org.cordon.control.ControlEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends the stay of a person whose control ended in another way than by a release order: the room is to be disinfected, and
 * if the person turned positive, the neighbours' count may have to start anew.
 */
@Component
class StayClosing {

    private final Stays stays;
    private final Departure departure;
    private final FloorRestarts restarts;
    private final Clock clock;

    StayClosing(Stays stays, Departure departure, FloorRestarts restarts, Clock clock) {
        this.stays = stays;
        this.departure = departure;
        this.restarts = restarts;
        this.clock = clock;
    }

    @EventListener
    void on(ControlEnded ended) {
        stays.findByOpenNumber(ended.number()).ifPresent(stay -> {
            stay.end(ended.reason(), clock);
            stays.saveAndFlush(stay);
            departure.leave(stay);
            if (stay.turnedPositive()) {
                restarts.propose(stay);
            }
        });
    }
}
