package org.cordon.sites.web;

import jakarta.validation.Valid;
import java.util.List;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.Roles;
import org.cordon.sites.RoomRegister;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rooms of a site: seen by its own staff, the CDC and headquarters; opened by headquarters. */
@RestController
@RequestMapping("/api/v1/sites/{siteCode}/rooms")
class RoomController {

    private final RoomRegister rooms;
    private final CurrentStaff staff;

    RoomController(RoomRegister rooms, CurrentStaff staff) {
        this.rooms = rooms;
        this.staff = staff;
    }

    @GetMapping
    List<RoomResponse> list(@PathVariable String siteCode) {
        if (!staff.seesAllUnits() && !staff.belongsTo(siteCode)) {
            throw new NotFound("site.unknown", "There is no isolation site " + siteCode, siteCode);
        }
        return rooms.of(siteCode).stream().map(RoomResponse::of).toList();
    }

    /** Opens rooms; sending the same names again changes nothing. */
    @PostMapping
    List<RoomResponse> open(@PathVariable String siteCode, @Valid @RequestBody OpenRoomsRequest request) {
        if (!staff.hasRole(Roles.HEADQUARTERS_STAFF)) {
            throw new AccessDeniedException("Headquarters open rooms");
        }
        rooms.open(siteCode, request.rooms());
        return rooms.of(siteCode).stream().map(RoomResponse::of).toList();
    }
}
