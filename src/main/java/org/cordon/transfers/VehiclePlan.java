package org.cordon.transfers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The vehicle that shall fetch a person, with its driver, and when. */
public record VehiclePlan(
        String vehiclePlate, String driver, @Nullable Instant plannedPickupAt) {}
