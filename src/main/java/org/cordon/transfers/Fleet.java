package org.cordon.transfers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Component;

/** Which vehicles of a team are free, and on which trips the others are. */
@Component
class Fleet {

    private final Vehicles vehicles;
    private final Trips trips;

    Fleet(Vehicles vehicles, Trips trips) {
        this.vehicles = vehicles;
        this.trips = trips;
    }

    /** In service and on no open trip. */
    List<Vehicle> free(String teamCode) {
        Set<String> busy = openTrips(teamCode).keySet();
        return vehicles.findByTeamCodeOrderByPlate(teamCode).stream()
                .filter(vehicle -> vehicle.details().inService())
                .filter(vehicle -> !busy.contains(vehicle.plate()))
                .toList();
    }

    boolean isFree(Vehicle vehicle) {
        return vehicle.details().inService()
                && trips.findByOpenPlate(vehicle.plate()).isEmpty();
    }

    /** By plate. */
    Map<String, Trip> openTrips(String teamCode) {
        return trips.findByTeamCodeAndOpenPlateIsNotNullOrderByPlate(teamCode).stream()
                .collect(Collectors.toMap(Trip::plate, Function.identity()));
    }

    /**
     * A vehicle of the team that may be planned now.
     *
     * @throws Refused {@code vehicle.unknown} or {@code vehicle.outOfService}
     */
    Vehicle require(String teamCode, String plate) {
        Vehicle vehicle = vehicles.require(plate);
        if (!vehicle.teamCode().equals(teamCode)) {
            throw new Refused("vehicle.otherTeam", "%s belongs to another team".formatted(plate), plate);
        }
        if (!vehicle.details().inService()) {
            throw new Refused("vehicle.outOfService", "%s is out of service".formatted(plate), plate);
        }
        return vehicle;
    }

    /**
     * The trip that the vehicle is on and that takes others still; empty if the vehicle is free.
     *
     * @throws Conflict {@code vehicle.notDisinfected}, {@code trip.otherDirection} or {@code trip.arriving}
     */
    Optional<Trip> joinable(Vehicle vehicle, Direction direction, TripPassengers passengers) {
        Optional<Trip> open = trips.findByOpenPlate(vehicle.plate());
        open.ifPresent(trip -> requireJoinable(trip, direction, passengers));
        return open;
    }

    private static void requireJoinable(Trip trip, Direction direction, TripPassengers passengers) {
        String plate = trip.plate();
        if (trip.isOver()) {
            throw new Conflict(
                    "vehicle.notDisinfected",
                    "%s is not disinfected after its last trip; choose another vehicle".formatted(plate),
                    plate);
        }
        if (trip.direction() != direction) {
            throw new Conflict(
                    "trip.otherDirection",
                    "%s drives the other way: people who return never share a vehicle with people on their way out"
                            .formatted(plate),
                    plate);
        }
        if (passengers.hasArrivals(trip)) {
            throw new Conflict(
                    "trip.arriving", "%s has begun to let people out; choose another vehicle".formatted(plate), plate);
        }
    }
}
