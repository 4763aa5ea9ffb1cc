package org.cordon.transfers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks up who sits in which vehicle, so that others can be seated. */
@Component
class Seatings {

    private final Passengers passengers;
    private final TripPassengers seated;

    Seatings(Passengers passengers, TripPassengers seated) {
        this.passengers = passengers;
        this.seated = seated;
    }

    /** The seats of a vehicle, free or on a trip that takes others still. */
    record Taken(Vehicle vehicle, Optional<Trip> trip) {}

    /** The seats of these vehicles, and everybody who is to be seated as a passenger. */
    Plan plan(Collection<Taken> vehicles, List<TransferOrder> newcomers) {
        Map<String, List<TransferOrder>> there = new HashMap<>();
        List<TransferOrder> everybody = new ArrayList<>(newcomers);
        for (Taken taken : vehicles) {
            List<TransferOrder> people = taken.trip().map(seated::of).orElse(List.of());
            there.put(taken.vehicle().plate(), people);
            everybody.addAll(people);
        }
        Map<String, Passenger> known = passengers.of(everybody);
        Map<String, Seating> seatings = new HashMap<>();
        for (Taken taken : vehicles) {
            Seating seating =
                    new Seating(taken.vehicle(), taken.trip().map(Trip::seats).orElse(0));
            there.getOrDefault(taken.vehicle().plate(), List.of())
                    .forEach(order -> seating.alreadyThere(order.seat(), passenger(known, order.number())));
            seatings.put(taken.vehicle().plate(), seating);
        }
        return new Plan(seatings, known);
    }

    private static Passenger passenger(Map<String, Passenger> known, String number) {
        return Optional.ofNullable(known.get(number)).orElseThrow();
    }

    /** Seats by plate and passengers by number. */
    record Plan(Map<String, Seating> seatings, Map<String, Passenger> passengers) {

        Seating of(Vehicle vehicle) {
            return Optional.ofNullable(seatings.get(vehicle.plate())).orElseThrow();
        }

        Passenger passenger(String number) {
            return Seatings.passenger(passengers, number);
        }
    }
}
