package org.cordon.transfers;

import org.jspecify.annotations.Nullable;

/**
 * A vehicle and what it is doing.
 *
 * @param trip the number of its open trip
 * @param passengers who have a seat on it
 */
public record VehicleState(
        Vehicle vehicle,
        Activity activity,
        @Nullable String trip,
        @Nullable Direction direction,
        @Nullable String driver,
        int passengers) {

    /** What a vehicle is doing. */
    public enum Activity {
        /** Can be planned. */
        FREE,
        /** On a trip that takes others still. */
        COLLECTING,
        /** On a trip that lets people out. */
        ARRIVING,
        /** Back, and not disinfected yet. */
        AWAITING_DISINFECTION,
        /** Not to be planned. */
        OUT_OF_SERVICE
    }

    /** Whether somebody may be given a seat. */
    public boolean isPlannable() {
        return activity == Activity.FREE || activity == Activity.COLLECTING;
    }
}
