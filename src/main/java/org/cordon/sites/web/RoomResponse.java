package org.cordon.sites.web;

import org.cordon.sites.RoomState;

/** A room by the name on its door. */
record RoomResponse(String room, boolean free) {

    static RoomResponse of(RoomState state) {
        return new RoomResponse(state.room(), state.occupiedSince() == null);
    }
}
