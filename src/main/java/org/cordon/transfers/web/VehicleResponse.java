package org.cordon.transfers.web;

import org.cordon.transfers.Vehicle;
import org.cordon.transfers.VehicleDetails;
import org.cordon.transfers.VehicleKind;

/** A vehicle with the version to name when it is changed. */
record VehicleResponse(
        String plate,
        VehicleKind kind,
        int seats,
        boolean sealedCab,
        boolean negativePressure,
        boolean inService,
        int version) {

    static VehicleResponse of(Vehicle vehicle) {
        VehicleDetails details = vehicle.details();
        return new VehicleResponse(
                vehicle.plate(),
                details.kind(),
                details.seats(),
                details.sealedCab(),
                details.negativePressure(),
                details.inService(),
                vehicle.version());
    }
}
