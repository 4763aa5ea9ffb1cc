package org.cordon.sites.web;

import jakarta.validation.Valid;
import org.cordon.sites.HospitalTrips;
import org.cordon.sites.RoomMoves;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a site does with somebody who stays there. */
@RestController
@RequestMapping("/api/v1/stays")
class StayController {

    private final RoomMoves moves;
    private final HospitalTrips trips;
    private final SiteAccess access;

    StayController(RoomMoves moves, HospitalTrips trips, SiteAccess access) {
        this.moves = moves;
        this.trips = trips;
        this.access = access;
    }

    /** Moves the person within their site. */
    @PostMapping("/{number}/room")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(@PathVariable String number, @Valid @RequestBody MoveRequest request) {
        access.requireHost(moves.siteOf(number), number);
        moves.move(number, request.room(), request.sharesWith());
    }

    /** Books a trip to a hospital: dialysis, a birth, an emergency. */
    @PostMapping("/{number}/hospital-trips")
    @ResponseStatus(HttpStatus.CREATED)
    void book(@PathVariable String number, @Valid @RequestBody HospitalTripRequest request) {
        access.requireHost(moves.siteOf(number), number);
        trips.book(number, request.trip());
    }
}
