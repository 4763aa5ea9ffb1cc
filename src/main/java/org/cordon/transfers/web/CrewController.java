package org.cordon.transfers.web;

import jakarta.validation.Valid;
import java.util.List;
import org.cordon.platform.errors.Refused;
import org.cordon.transfers.Crew;
import org.cordon.transfers.CrewRegister;
import org.cordon.transfers.TransferStaff;
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

/** The crews of the caller's transfer team. */
@RestController
@RequestMapping("/api/v1/crews")
class CrewController {

    private final CrewRegister crews;
    private final TransferStaff staff;

    CrewController(CrewRegister crews, TransferStaff staff) {
        this.crews = crews;
        this.staff = staff;
    }

    @GetMapping
    List<CrewResponse> list() {
        return crews.of(staff.teamToRead()).stream().map(CrewResponse::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CrewResponse register(@Valid @RequestBody CrewRequest request) {
        String name = request.name();
        if (name == null) {
            throw new Refused("crew.nameMissing", "A crew needs a name");
        }
        return CrewResponse.of(crews.register(staff.teamToWrite(), name.strip(), request.details()));
    }

    @PutMapping("/{name}")
    ResponseEntity<CrewResponse> change(
            @PathVariable String name,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody CrewRequest request) {
        Crew crew = crews.change(staff.teamToWrite(), name, Versions.of(version), request.details());
        return Versions.tagged(crew.version(), CrewResponse.of(crew));
    }
}
