package org.cordon.sites;

import java.time.Clock;
import org.cordon.control.ControlEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the stay of a person whose control ended in another way than by a release order. */
@Component
class StayClosing {

    private final Stays stays;
    private final Clock clock;

    StayClosing(Stays stays, Clock clock) {
        this.stays = stays;
        this.clock = clock;
    }

    @EventListener
    void on(ControlEnded ended) {
        stays.findByOpenNumber(ended.number()).ifPresent(stay -> {
            stay.end(ended.reason(), clock);
            stays.saveAndFlush(stay);
        });
    }
}
