package org.cordon.transfers;

import java.util.List;
import java.util.Optional;
import org.cordon.platform.errors.Refused;
import org.springframework.data.repository.Repository;

/** All vehicles. */
interface Vehicles extends Repository<Vehicle, Long> {

    Optional<Vehicle> findByPlate(String plate);

    List<Vehicle> findByTeamCodeOrderByPlate(String teamCode);

    Vehicle saveAndFlush(Vehicle vehicle);

    /** The vehicle with this plate; {@code vehicle.unknown} if no team has it. */
    default Vehicle require(String plate) {
        return findByPlate(Plate.normalized(plate))
                .orElseThrow(() -> new Refused(
                        "vehicle.unknown",
                        "No vehicle has the plate %s; register it first or choose another one".formatted(plate),
                        plate));
    }
}
