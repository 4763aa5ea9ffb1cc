package org.cordon.board.web;

import org.cordon.transfers.VehicleState;
import org.jspecify.annotations.Nullable;

/**
 * One vehicle of a plan.
 *
 * @param pickupAt the local time as it was typed
 */
record PlanVehicle(
        VehicleState state,
        String driver,
        String pickupAt,
        @Nullable String error) {

    /** For the template. */
    public String plate() {
        return state.vehicle().plate();
    }

    PlanVehicle refused(String reason) {
        return new PlanVehicle(state, driver, pickupAt, reason);
    }
}
