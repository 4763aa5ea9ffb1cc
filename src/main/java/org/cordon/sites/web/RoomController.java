package org.cordon.sites.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.cordon.sites.RoomRegister;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rooms of a site; opened and closed by headquarters. */
@RestController
@RequestMapping("/api/v1/sites/{siteCode}/rooms")
class RoomController {

    private final RoomRegister rooms;
    private final SiteAccess access;

    RoomController(RoomRegister rooms, SiteAccess access) {
        this.rooms = rooms;
        this.access = access;
    }

    @GetMapping
    List<RoomResponse> list(@PathVariable String siteCode) {
        access.requireRooms(siteCode);
        boolean withPeople = access.seesPeople(siteCode);
        Map<String, List<String>> holders = withPeople ? rooms.holders(siteCode) : Map.of();
        return rooms.of(siteCode).stream()
                .map(state -> RoomResponse.of(state, withPeople ? holders.getOrDefault(state.room(), List.of()) : null))
                .toList();
    }

    /** Opens rooms; sending the same names again changes nothing. */
    @PostMapping
    List<RoomResponse> open(@PathVariable String siteCode, @Valid @RequestBody OpenRoomsRequest request) {
        access.requireHeadquarters();
        rooms.open(siteCode, request.opened());
        return list(siteCode);
    }

    /** Takes every room out of use that nobody has or expects and answers their names; to open them again, send these. */
    @DeleteMapping
    List<String> closeEmpty(@PathVariable String siteCode) {
        access.requireHeadquarters();
        return rooms.closeEmpty(siteCode);
    }

    /** Takes a room out of use that nobody has or expects; to open it again, send its name. */
    @DeleteMapping("/{room}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String siteCode, @PathVariable String room) {
        access.requireHeadquarters();
        rooms.close(siteCode, room);
    }
}
