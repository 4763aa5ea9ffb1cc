package org.cordon.sites.web;

import org.cordon.sites.RoomState;

/**
 * A room by the name on its door.
 *
 * @param awaitingDisinfection whether somebody left it and nobody has disinfected it since
 */
record RoomResponse(String room, boolean free, boolean awaitingDisinfection) {

    static RoomResponse of(RoomState state) {
        return new RoomResponse(state.room(), state.isFree(), state.awaitingDisinfectionSince() != null);
    }
}
