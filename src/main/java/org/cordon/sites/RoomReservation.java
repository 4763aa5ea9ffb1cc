package org.cordon.sites;

/** The bed that is kept for somebody until they leave the site. */
public record RoomReservation(String number, String site, String room, int bed) {

    static RoomReservation of(RoomPlace place) {
        return new RoomReservation(place.requireHolder(), place.siteCode(), place.room(), place.bed());
    }
}
