package org.cordon.transfers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One drive of a vehicle with its passengers, all out or all back. It begins when the first of them is given a seat and
 * takes others until the first has arrived. When nobody is left it is over, and the vehicle waits for its terminal
 * disinfection; only that closes the trip and frees the vehicle. If nobody ever stepped in, the trip is cancelled and the
 * vehicle is free at once. A vehicle has at most one open trip: {@code openPlate} is unique and empty once it is closed.
 */
@Entity
class Trip {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trip_seq")
    @SequenceGenerator(name = "trip_seq", sequenceName = "trip_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String number;
    private String teamCode;
    private String plate;
    private @Nullable String openPlate;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    /** How many may be used, and what the database holds every passenger to. */
    private int seats;

    private String driver;
    private @Nullable Instant plannedPickupAt;

    @Column
    private Instant openedAt;

    private @Nullable Instant overAt;

    @Column
    private @Nullable Instant cancelledAt;

    @Column
    private @Nullable String agent;

    @Column
    private @Nullable Instant disinfectedAt;

    Trip(String number, Vehicle vehicle, Direction direction, int seats, VehiclePlan plan, Clock clock) {
        this.number = number;
        this.teamCode = vehicle.teamCode();
        this.plate = vehicle.plate();
        this.openPlate = vehicle.plate();
        this.direction = direction;
        this.seats = seats;
        this.driver = plan.driver();
        this.plannedPickupAt = plan.plannedPickupAt();
        this.openedAt = clock.instant();
    }

    @SuppressWarnings("NullAway.Init")
    protected Trip() {}

    /** Nobody is left on it: the vehicle waits for its disinfection. */
    void end(Instant at) {
        overAt = at;
    }

    /** Nobody ever stepped in. */
    void cancel(Clock clock) {
        cancelledAt = clock.instant();
        openPlate = null;
    }

    void disinfect(String with, Instant at) {
        agent = with;
        disinfectedAt = at;
        openPlate = null;
    }

    boolean isOver() {
        return overAt != null;
    }

    boolean awaitsDisinfection() {
        return overAt != null && openPlate != null;
    }

    /** @throws NullPointerException before the trip is over */
    Instant overAt() {
        return Objects.requireNonNull(overAt);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String number() {
        return number;
    }

    String teamCode() {
        return teamCode;
    }

    String plate() {
        return plate;
    }

    Direction direction() {
        return direction;
    }

    int seats() {
        return seats;
    }

    String driver() {
        return driver;
    }

    @Nullable
    Instant plannedPickupAt() {
        return plannedPickupAt;
    }
}
