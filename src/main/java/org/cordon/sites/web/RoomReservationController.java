package org.cordon.sites.web;

import jakarta.validation.Valid;
import org.cordon.sites.RoomReservation;
import org.cordon.sites.RoomReservations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rooms that dispatchers keep for people; to ask for the same again changes nothing. */
@RestController
@RequestMapping("/api/v1/room-reservations")
class RoomReservationController {

    private final RoomReservations reservations;
    private final SiteAccess access;

    RoomReservationController(RoomReservations reservations, SiteAccess access) {
        this.reservations = reservations;
        this.access = access;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RoomReservation reserve(@Valid @RequestBody ReserveRoomRequest request) {
        access.requireDispatcher(request.number());
        return reservations.reserve(request.number(), request.wish());
    }
}
