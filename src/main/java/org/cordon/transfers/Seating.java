package org.cordon.transfers;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.errors.Refused;

/**
 * Who sits where on one trip. A household sits together; between two households the rule keeps seats empty; who must ride
 * alone has the vehicle alone.
 */
final class Seating {

    private record Seat(int place, Passenger passenger) {}

    private final Vehicle vehicle;
    private final List<Seat> taken = new ArrayList<>();
    private int seats;

    /** @param seats how many may be used, 0 as long as nobody has decided */
    Seating(Vehicle vehicle, int seats) {
        this.vehicle = vehicle;
        this.seats = seats;
    }

    void alreadyThere(int seat, Passenger passenger) {
        taken.add(new Seat(seat, passenger));
    }

    /** How many seats may be used on this trip: one, if somebody must ride alone. */
    int seats() {
        return seats;
    }

    boolean isEmpty() {
        return taken.isEmpty();
    }

    /**
     * The seat for the passenger, from 1.
     *
     * @throws DomainException that names the rule, if the passenger may not ride in this vehicle or there is no seat left
     */
    int place(Passenger passenger) {
        requireSuitable(passenger);
        requireCompany(passenger);
        int seat = seatFor(passenger).orElseThrow(() -> full(passenger));
        seats = usable(passenger);
        taken.add(new Seat(seat, passenger));
        return seat;
    }

    /** Whether {@link #place} would find a seat. */
    boolean takes(Passenger passenger) {
        return passenger.rule().allows(vehicle.details())
                && !needsOtherCompany(passenger)
                && seatFor(passenger).isPresent();
    }

    /** Whether somebody of the same household sits here already. */
    boolean seatsHouseholdOf(Passenger passenger) {
        return taken.stream().anyMatch(seat -> seat.passenger().livesWith(passenger));
    }

    private OptionalInt seatFor(Passenger passenger) {
        return IntStream.rangeClosed(1, usable(passenger))
                .filter(place -> isFree(place, passenger))
                .findFirst();
    }

    private int usable(Passenger passenger) {
        if (seats > 0) {
            return seats;
        }
        return passenger.rule().alone() ? 1 : vehicle.details().seats();
    }

    private boolean isFree(int place, Passenger passenger) {
        return taken.stream().allMatch(seat -> {
            int between = seat.passenger().livesWith(passenger)
                    ? 0
                    : Math.max(
                            seat.passenger().rule().seatsBetween(),
                            passenger.rule().seatsBetween());
            return Math.abs(seat.place() - place) > between;
        });
    }

    private void requireSuitable(Passenger passenger) {
        String plate = vehicle.plate();
        if (!passenger.rule().vehicles().contains(vehicle.details().kind())) {
            throw new Refused(
                    "vehicle.notSuitable",
                    "%s may not be driven in %s: the rule allows other kinds of vehicle only"
                            .formatted(passenger.number(), plate),
                    passenger.number(),
                    plate);
        }
        if (!passenger.rule().allows(vehicle.details())) {
            throw new Refused(
                    "vehicle.cabOpen",
                    "%s needs a vehicle with a sealed cab; %s has none".formatted(passenger.number(), plate),
                    passenger.number(),
                    plate);
        }
    }

    private boolean needsOtherCompany(Passenger passenger) {
        return !taken.isEmpty()
                && (passenger.rule().alone()
                        || taken.stream()
                                .anyMatch(seat -> seat.passenger().rule().alone()));
    }

    private void requireCompany(Passenger passenger) {
        if (needsOtherCompany(passenger)) {
            throw new Conflict(
                    "transfer.alone",
                    "%s cannot ride in %s: a case or somebody with fever rides alone"
                            .formatted(passenger.number(), vehicle.plate()),
                    passenger.number(),
                    vehicle.plate());
        }
    }

    private DomainException full(Passenger passenger) {
        return new Conflict(
                "trip.full",
                "%s has no seat left for %s; %d may be used and strangers keep their distance"
                        .formatted(vehicle.plate(), passenger.number(), seats),
                vehicle.plate(),
                passenger.number(),
                seats);
    }
}
