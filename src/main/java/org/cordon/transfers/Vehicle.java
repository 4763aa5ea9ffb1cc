package org.cordon.transfers;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A coach, van or ambulance of a transfer team, known by its plate. It begins when the team registers it and may be taken
 * out of service for a time. Whether it is free is not stored here: it has no open trip, and a trip is open until the
 * vehicle has been disinfected after it.
 */
@Entity
public class Vehicle {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "vehicle_seq")
    @SequenceGenerator(name = "vehicle_seq", sequenceName = "vehicle_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String teamCode;
    private String plate;

    @Enumerated(EnumType.STRING)
    private VehicleKind kind;

    private int seats;
    private boolean sealedCab;
    private boolean negativePressure;
    private boolean inService;

    Vehicle(String teamCode, String plate, VehicleDetails details) {
        this.teamCode = teamCode;
        this.plate = plate;
        this.kind = details.kind();
        change(details);
    }

    @SuppressWarnings("NullAway.Init")
    protected Vehicle() {}

    final void change(VehicleDetails details) {
        kind = details.kind();
        seats = details.seats();
        sealedCab = details.sealedCab();
        negativePressure = details.negativePressure();
        inService = details.inService();
    }

    public String plate() {
        return plate;
    }

    public String teamCode() {
        return teamCode;
    }

    /** Changes with every change; a reader names it to say what they changed. */
    public int version() {
        return version;
    }

    public VehicleDetails details() {
        return new VehicleDetails(kind, seats, sealedCab, negativePressure, inService);
    }
}
