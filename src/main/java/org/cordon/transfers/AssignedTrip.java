package org.cordon.transfers;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a dispatcher has decided: a vehicle and who rides in it. */
public record AssignedTrip(
        String plate, String driver, @Nullable Instant plannedPickupAt, List<String> people) {

    /** The same vehicle with the people of both. */
    AssignedTrip and(AssignedTrip other) {
        List<String> both =
                Stream.concat(people.stream(), other.people.stream()).toList();
        return new AssignedTrip(plate, driver, plannedPickupAt, both);
    }

    VehiclePlan plan() {
        return new VehiclePlan(plate, driver, plannedPickupAt);
    }
}
