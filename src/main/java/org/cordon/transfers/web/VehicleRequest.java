package org.cordon.transfers.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.cordon.transfers.VehicleDetails;
import org.cordon.transfers.VehicleKind;
import org.jspecify.annotations.Nullable;

/** A vehicle to register, or how one is to be from now on; then its plate stands in the address. */
record VehicleRequest(
        @Nullable @Pattern(regexp = "[\\p{L}\\p{N}·• -]{4,20}")
        String plate,

        @NotNull VehicleKind kind,
        @Min(1) @Max(99) int seats,
        boolean sealedCab,
        boolean negativePressure,
        @Nullable Boolean inService) {

    VehicleDetails details() {
        return new VehicleDetails(kind, seats, sealedCab, negativePressure, !Boolean.FALSE.equals(inService));
    }
}
