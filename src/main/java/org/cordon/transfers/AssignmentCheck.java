package org.cordon.transfers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.errors.Refused;
import org.cordon.transfers.AssignmentRefused.Violation;
import org.springframework.stereotype.Component;

/** Holds a whole assignment against the rules, person by person, before anybody gets a seat. */
@Component
class AssignmentCheck {

    private final TransferOrders orders;
    private final Fleet fleet;
    private final Seatings seatings;
    private final TripPassengers passengers;

    AssignmentCheck(TransferOrders orders, Fleet fleet, Seatings seatings, TripPassengers passengers) {
        this.orders = orders;
        this.fleet = fleet;
        this.seatings = seatings;
        this.passengers = passengers;
    }

    List<Violation> violations(String teamCode, Collection<AssignedTrip> trips) {
        Map<String, TransferOrder> waiting = new HashMap<>();
        orders.waiting(teamCode).stream()
                .filter(order -> !order.isHeld())
                .forEach(order -> waiting.put(order.number(), order));
        List<Violation> violations = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (AssignedTrip trip : trips) {
            List<TransferOrder> people = people(trip, waiting, named, violations);
            seat(teamCode, trip, people, violations);
        }
        return violations;
    }

    private static List<TransferOrder> people(
            AssignedTrip trip, Map<String, TransferOrder> waiting, Set<String> named, List<Violation> violations) {
        List<TransferOrder> people = new ArrayList<>();
        for (String number : trip.people()) {
            TransferOrder order = waiting.get(number);
            if (!named.add(number)) {
                violations.add(new Violation(
                        number,
                        new Refused("transfer.twice", "%s is planned for two vehicles".formatted(number), number)));
            } else if (order == null) {
                violations.add(new Violation(number, notWaiting(number)));
            } else {
                people.add(order);
            }
        }
        return people;
    }

    private void seat(String teamCode, AssignedTrip trip, List<TransferOrder> people, List<Violation> violations) {
        if (people.isEmpty()) {
            return;
        }
        try {
            requireDriver(trip);
            Direction direction = people.get(0).direction();
            Vehicle vehicle = fleet.require(teamCode, trip.plate());
            Optional<Trip> open = fleet.joinable(vehicle, direction, passengers);
            Seatings.Plan seats = seatings.plan(List.of(new Seatings.Taken(vehicle, open)), people);
            people.forEach(order -> violation(order, direction, seats, vehicle).ifPresent(violations::add));
        } catch (DomainException reason) {
            people.forEach(order -> violations.add(new Violation(order.number(), reason)));
        }
    }

    private static Optional<Violation> violation(
            TransferOrder order, Direction direction, Seatings.Plan seats, Vehicle vehicle) {
        try {
            if (order.direction() != direction) {
                throw new Conflict(
                        "trip.otherDirection",
                        "%s drives the other way: people who return never share a vehicle with people on their way out"
                                .formatted(vehicle.plate()),
                        vehicle.plate());
            }
            seats.of(vehicle).place(seats.passenger(order.number()));
            return Optional.empty();
        } catch (DomainException reason) {
            return Optional.of(new Violation(order.number(), reason));
        }
    }

    private static void requireDriver(AssignedTrip trip) {
        if (trip.driver().isBlank()) {
            throw new Refused("trip.noDriver", "%s needs a driver".formatted(trip.plate()), trip.plate());
        }
    }

    private static Conflict notWaiting(String number) {
        return new Conflict(
                "transfer.notWaiting", "%s does not wait for a vehicle any longer".formatted(number), number);
    }
}
