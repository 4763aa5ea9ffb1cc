package org.cordon.transfers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a vehicle from the next passengers until it is disinfected after its trip. */
@Service
@Transactional
public class VehicleDisinfection {

    private final Trips trips;
    private final DispatchDesk desk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VehicleDisinfection(Trips trips, DispatchDesk desk, ApplicationEventPublisher events, Clock clock) {
        this.trips = trips;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    /** The team whose vehicle made this trip. */
    @Transactional(readOnly = true)
    public Optional<String> teamOf(String trip) {
        return trips.findByNumber(trip).map(Trip::teamCode);
    }

    /** What the crew must look for in the yard. */
    @Transactional(readOnly = true)
    public String plateOf(String trip) {
        return require(trip).plate();
    }

    /**
     * The vehicle is clean and free again.
     *
     * @param empty whether somebody has looked that everybody has left it
     * @param at now, if nobody says it
     * @throws Refused {@code vehicle.notEmpty}; {@code vehicle.disinfectedWhen} if the time lies in the future or before the end of the trip
     */
    public void done(String number, boolean empty, String agent, @Nullable Instant at) {
        if (!empty) {
            throw new Refused("vehicle.notEmpty", "See first that everybody has left the vehicle");
        }
        Trip trip = require(number);
        desk.hold(trip.teamCode());
        Instant when = at == null ? clock.instant() : at;
        if (when.isAfter(clock.instant()) || when.isBefore(trip.overAt().truncatedTo(ChronoUnit.MINUTES))) {
            throw new Refused(
                    "vehicle.disinfectedWhen", "The vehicle was disinfected after its trip, and not in the future");
        }
        trip.disinfect(agent, when);
        trips.saveAndFlush(trip);
        events.publishEvent(new VehicleReady(trip.plate()));
    }

    private Trip require(String number) {
        return trips.findByNumber(number)
                .orElseThrow(() -> new NotFound("trip.unknown", "There is no trip %s".formatted(number), number));
    }
}
