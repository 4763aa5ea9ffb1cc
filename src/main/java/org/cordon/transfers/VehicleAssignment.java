package org.cordon.transfers;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cordon.platform.data.Sequences;
import org.cordon.platform.errors.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives people seats: on the trip that a vehicle is on, or on a new one. */
@Service
@Transactional
public class VehicleAssignment {

    private final TransferOrdering ordering;
    private final TransferOrders orders;
    private final Trips trips;
    private final Fleet fleet;
    private final Seatings seatings;
    private final TripPassengers passengers;
    private final DispatchDesk desk;
    private final Sequences sequences;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VehicleAssignment(
            TransferOrdering ordering,
            TransferOrders orders,
            Trips trips,
            Fleet fleet,
            Seatings seatings,
            TripPassengers passengers,
            DispatchDesk desk,
            Sequences sequences,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ordering = ordering;
        this.orders = orders;
        this.trips = trips;
        this.fleet = fleet;
        this.seatings = seatings;
        this.passengers = passengers;
        this.desk = desk;
        this.sequences = sequences;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Seats the person of this number in the vehicle. An open trip keeps its driver and its time.
     *
     * @throws DomainException that names the rule which forbids it
     */
    public void assign(String number, Direction direction, VehiclePlan plan) {
        TransferOrder order = ordering.open(number, direction);
        String team = order.teamCode().orElseThrow();
        desk.hold(team);
        Vehicle vehicle = fleet.require(team, plan.vehiclePlate());
        Optional<Trip> open = fleet.joinable(vehicle, direction, passengers);
        Seatings.Plan seats = seatings.plan(List.of(new Seatings.Taken(vehicle, open)), List.of(order));
        Seating seating = seats.of(vehicle);
        int seat = seating.place(seats.passenger(number));
        Trip trip = open.orElseGet(() -> open(vehicle, direction, seating.seats(), plan));
        Optional<String> proposed = order.proposedPlate();
        order.takeSeat(trip, seat);
        orders.saveAndFlush(order);
        proposed.map(VehicleReady::new).ifPresent(events::publishEvent);
    }

    private Trip open(Vehicle vehicle, Direction direction, int seats, VehiclePlan plan) {
        String number = "TR-%06d".formatted(sequences.next("cordon.trip_number_seq"));
        return trips.saveAndFlush(new Trip(number, vehicle, direction, seats, plan, clock));
    }
}
