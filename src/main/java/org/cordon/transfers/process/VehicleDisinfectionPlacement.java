package org.cordon.transfers.process;

import java.util.Map;
import java.util.Optional;
import org.cordon.transfers.VehicleDisinfection;
import org.cordon.units.RootPlacement;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The disinfection of a vehicle belongs to its team, as the record of the trip says. */
@Component
class VehicleDisinfectionPlacement implements RootPlacement {

    private final VehicleDisinfection vehicles;

    VehicleDisinfectionPlacement(@Lazy VehicleDisinfection vehicles) {
        this.vehicles = vehicles;
    }

    @Override
    public Optional<String> unitOf(String process, Map<String, Object> variables) {
        return CamundaTransferProcess.DISINFECTION.equals(process)
                ? vehicles.teamOf(String.valueOf(variables.get(CamundaTransferProcess.TRIP_VARIABLE)))
                : Optional.empty();
    }
}
