package org.cordon.transfers;

import java.util.List;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The vehicles of a transfer team. */
@Service
@Transactional
public class VehicleRegister {

    private final Vehicles vehicles;
    private final DispatchDesk desk;
    private final ApplicationEventPublisher events;

    VehicleRegister(Vehicles vehicles, DispatchDesk desk, ApplicationEventPublisher events) {
        this.vehicles = vehicles;
        this.desk = desk;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Vehicle> of(String teamCode) {
        return vehicles.findByTeamCodeOrderByPlate(teamCode);
    }

    /**
     * The team's vehicle with this plate.
     *
     * @throws NotFound {@code vehicle.notFound} if the team has no such vehicle
     */
    @Transactional(readOnly = true)
    public Vehicle require(String teamCode, String plate) {
        return vehicles.findByPlate(Plate.normalized(plate))
                .filter(vehicle -> vehicle.teamCode().equals(teamCode))
                .orElseThrow(
                        () -> new NotFound("vehicle.notFound", "The team has no vehicle %s".formatted(plate), plate));
    }

    /**
     * Adds a vehicle to the team.
     *
     * @throws Conflict {@code vehicle.exists} if somebody has registered the plate before
     */
    public Vehicle register(String teamCode, String plate, VehicleDetails details) {
        String written = Plate.normalized(plate);
        if (vehicles.findByPlate(written).isPresent()) {
            throw new Conflict("vehicle.exists", "The plate %s is registered already".formatted(written), written);
        }
        desk.hold(teamCode);
        Vehicle vehicle = vehicles.saveAndFlush(new Vehicle(teamCode, written, details));
        announce(vehicle);
        return vehicle;
    }

    /**
     * Changes what is known about a vehicle, or takes it out of service.
     *
     * @throws Conflict {@code vehicle.changed} if somebody else has changed it since this version
     */
    public Vehicle change(String teamCode, String plate, int version, VehicleDetails details) {
        Vehicle vehicle = require(teamCode, plate);
        if (vehicle.version() != version) {
            throw new Conflict(
                    "vehicle.changed", "Somebody else has changed %s; read it again".formatted(plate), plate);
        }
        vehicle.change(details);
        Vehicle changed = vehicles.saveAndFlush(vehicle);
        announce(changed);
        return changed;
    }

    private void announce(Vehicle vehicle) {
        if (vehicle.details().inService()) {
            events.publishEvent(new VehicleReady(vehicle.plate()));
        }
    }
}
