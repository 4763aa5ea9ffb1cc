package org.cordon.sites.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.cordon.sites.HospitalTrip;
import org.cordon.sites.HospitalTripReason;

/** A trip to a hospital that a site books. */
record HospitalTripRequest(
        @NotNull HospitalTripReason reason,
        @NotBlank @Size(max = 100) String hospital,
        @NotNull OffsetDateTime appointmentAt) {

    HospitalTrip trip() {
        return new HospitalTrip(reason, hospital, appointmentAt.toInstant());
    }
}
