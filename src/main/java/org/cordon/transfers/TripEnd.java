package org.cordon.transfers;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends a trip when nobody is left on it. */
@Component
class TripEnd {

    private final Trips trips;
    private final TripPassengers passengers;
    private final TransferProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TripEnd(
            Trips trips,
            TripPassengers passengers,
            TransferProcess process,
            ApplicationEventPublisher events,
            Clock clock) {
        this.trips = trips;
        this.passengers = passengers;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody has left the trip or arrived: it may be over, and then the vehicle is to be disinfected. */
    void look(long tripId) {
        trips.findById(tripId)
                .filter(trip -> !trip.isOver() && !passengers.isAnybodyLeft(trip))
                .ifPresent(this::close);
    }

    private void close(Trip trip) {
        if (passengers.hasAnybodyBoarded(trip)) {
            trip.end(passengers.lastOut(trip));
            trips.saveAndFlush(trip);
            process.disinfect(trip.number());
        } else {
            trip.cancel(clock);
            trips.saveAndFlush(trip);
            events.publishEvent(new VehicleReady(trip.plate()));
        }
    }
}
