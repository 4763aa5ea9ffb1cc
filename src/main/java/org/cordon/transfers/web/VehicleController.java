package org.cordon.transfers.web;

import jakarta.validation.Valid;
import java.util.List;
import org.cordon.platform.errors.Refused;
import org.cordon.transfers.TransferStaff;
import org.cordon.transfers.Vehicle;
import org.cordon.transfers.VehicleRegister;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The vehicles of the caller's transfer team. */
@RestController
@RequestMapping("/api/v1/vehicles")
class VehicleController {

    private final VehicleRegister vehicles;
    private final TransferStaff staff;

    VehicleController(VehicleRegister vehicles, TransferStaff staff) {
        this.vehicles = vehicles;
        this.staff = staff;
    }

    @GetMapping
    List<VehicleResponse> list() {
        return vehicles.of(staff.teamToRead()).stream().map(VehicleResponse::of).toList();
    }

    @GetMapping("/{plate}")
    ResponseEntity<VehicleResponse> read(@PathVariable String plate) {
        return tagged(vehicles.require(staff.teamToRead(), plate));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    VehicleResponse register(@Valid @RequestBody VehicleRequest request) {
        String plate = request.plate();
        if (plate == null) {
            throw new Refused("vehicle.plateMissing", "A vehicle needs a plate");
        }
        return VehicleResponse.of(vehicles.register(staff.teamToWrite(), plate, request.details()));
    }

    @PutMapping("/{plate}")
    ResponseEntity<VehicleResponse> change(
            @PathVariable String plate,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody VehicleRequest request) {
        return tagged(vehicles.change(staff.teamToWrite(), plate, Versions.of(version), request.details()));
    }

    private static ResponseEntity<VehicleResponse> tagged(Vehicle vehicle) {
        return Versions.tagged(vehicle.version(), VehicleResponse.of(vehicle));
    }
}
