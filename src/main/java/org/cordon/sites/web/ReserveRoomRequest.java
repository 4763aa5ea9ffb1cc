package org.cordon.sites.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.cordon.sites.RoomWish;
import org.jspecify.annotations.Nullable;

/**
 * Whom to keep a room for.
 *
 * @param site nothing where any site will do
 * @param room one of that site; nothing where any will do
 * @param sharesWith instead: the number of somebody who belongs to the person and has a bed in a room with another one
 */
record ReserveRoomRequest(
        @NotBlank @Size(max = 20) String number,
        @Size(max = 32) @Nullable String site,
        @Size(max = 20) @Nullable String room,
        @Size(max = 20) @Nullable String sharesWith) {

    RoomWish wish() {
        return new RoomWish(site, room, sharesWith);
    }
}
