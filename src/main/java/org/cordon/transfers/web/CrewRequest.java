package org.cordon.transfers.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import org.cordon.transfers.CrewDetails;
import org.jspecify.annotations.Nullable;

/** A crew to set up, or how one is to be from now on; then its name stands in the address. */
record CrewRequest(
        @Nullable @Pattern(regexp = "[\\p{L}\\p{N} -]{1,40}")
        String name,

        @NotBlank @Size(max = 50) String driver,
        @Min(0) @Max(9) int attendants,
        @NotNull LocalTime shiftStart,
        @NotNull LocalTime shiftEnd,
        @Nullable Boolean onDuty) {

    CrewDetails details() {
        return new CrewDetails(driver, attendants, shiftStart, shiftEnd, !Boolean.FALSE.equals(onDuty));
    }
}
