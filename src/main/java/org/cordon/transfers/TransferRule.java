package org.cordon.transfers;

import java.math.BigDecimal;
import java.util.List;

/**
 * How somebody is to be driven, as the row of the rule table says.
 *
 * @param urgency 1 goes first
 * @param alone whether nobody else may be in the vehicle
 * @param vehicles what may be used, the preferred first
 * @param negativePressure whether such a vehicle is preferred
 * @param seatsBetween how many seats stay empty between two households
 * @param feverFrom the temperature in degrees Celsius from which somebody is carried like a case
 */
public record TransferRule(
        int urgency,
        boolean alone,
        List<VehicleKind> vehicles,
        boolean negativePressure,
        boolean sealedCab,
        int seatsBetween,
        BigDecimal feverFrom) {

    boolean allows(VehicleDetails vehicle) {
        return vehicles.contains(vehicle.kind()) && (vehicle.sealedCab() || !sealedCab);
    }

    boolean isFever(BigDecimal temperature) {
        return temperature.compareTo(feverFrom) >= 0;
    }
}
