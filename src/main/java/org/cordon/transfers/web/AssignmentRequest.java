package org.cordon.transfers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.cordon.transfers.AssignedTrip;
import org.jspecify.annotations.Nullable;

/** Vehicles and who rides in them: a proposal as it was, or as the dispatcher has changed it. */
record AssignmentRequest(@NotEmpty @Size(max = 200) List<@NotNull @Valid Trip> trips) {

    /** One vehicle. */
    record Trip(
            @NotBlank @Size(max = 20) String plate,
            @NotNull @Size(max = 50) String driver,
            @Nullable OffsetDateTime plannedPickupAt,
            @NotEmpty @Size(max = 99) List<@NotNull @Size(max = 20) String> people) {

        AssignedTrip assigned() {
            return new AssignedTrip(
                    plate, driver, plannedPickupAt == null ? null : plannedPickupAt.toInstant(), people);
        }
    }

    List<AssignedTrip> assigned() {
        return trips.stream().map(Trip::assigned).toList();
    }
}
