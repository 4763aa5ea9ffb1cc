package org.cordon.transfers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The vehicles that a proposal may use, and what it has put into them so far. */
final class ProposalVehicles {

    private final List<Seatings.Taken> vehicles;
    private final Seatings.Plan seats;
    private final Map<String, Direction> directions = new HashMap<>();

    ProposalVehicles(List<Seatings.Taken> vehicles, Seatings.Plan seats) {
        this.vehicles = vehicles;
        this.seats = seats;
        vehicles.forEach(taken ->
                taken.trip().ifPresent(trip -> directions.put(taken.vehicle().plate(), trip.direction())));
    }

    /** The best vehicle that has a seat: that of the household, then one in use, then the one the rule prefers. */
    Optional<Vehicle> choose(Passenger passenger, Direction direction) {
        return vehicles.stream()
                .map(Seatings.Taken::vehicle)
                .filter(vehicle -> directions.getOrDefault(vehicle.plate(), direction) == direction)
                .filter(vehicle -> seats.of(vehicle).takes(passenger))
                .min(preference(passenger));
    }

    int place(Vehicle vehicle, Passenger passenger, Direction direction) {
        directions.put(vehicle.plate(), direction);
        return seats.of(vehicle).place(passenger);
    }

    boolean seatsHouseholdOf(Vehicle vehicle, Passenger passenger) {
        return seats.of(vehicle).seatsHouseholdOf(passenger);
    }

    @Nullable
    Trip trip(Vehicle vehicle) {
        return vehicles.stream()
                .filter(taken -> taken.vehicle().plate().equals(vehicle.plate()))
                .flatMap(taken -> taken.trip().stream())
                .findFirst()
                .orElse(null);
    }

    private Comparator<Vehicle> preference(Passenger passenger) {
        TransferRule rule = passenger.rule();
        List<Comparator<Vehicle>> order = new ArrayList<>();
        order.add(Comparator.comparing(vehicle -> !seatsHouseholdOf(vehicle, passenger)));
        order.add(Comparator.comparing(vehicle -> seats.of(vehicle).isEmpty()));
        order.add(Comparator.comparing(
                vehicle -> rule.vehicles().indexOf(vehicle.details().kind())));
        order.add(Comparator.comparing(
                vehicle -> rule.negativePressure() && !vehicle.details().negativePressure()));
        order.add(Comparator.comparing(vehicle ->
                rule.alone() ? vehicle.details().seats() : -vehicle.details().seats()));
        order.add(Comparator.comparing(Vehicle::plate));
        return order.stream().reduce(Comparator::thenComparing).orElseThrow();
    }
}
