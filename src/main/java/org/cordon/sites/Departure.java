package org.cordon.sites;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows when a stay is over: the bed goes back, and a room that was lived in needs disinfection. */
@Component
class Departure {

    private final RoomPlaces places;
    private final RoomDisinfection disinfection;
    private final ApplicationEventPublisher events;

    Departure(RoomPlaces places, RoomDisinfection disinfection, ApplicationEventPublisher events) {
        this.places = places;
        this.disinfection = disinfection;
        this.events = events;
    }

    /** With the room held, so that of two who leave it at once the last one sees it empty. */
    void leave(Stay stay) {
        stay.room().ifPresent(room -> places.hold(stay.siteCode(), room));
        places.giveBack(stay.number());
        disinfection.needFor(stay);
        events.publishEvent(new RoomsFreed(stay.siteCode()));
    }
}
