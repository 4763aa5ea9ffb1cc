package org.cordon.sites;

import org.cordon.platform.errors.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where the transfer team takes somebody whom a site refused. */
@Service
public class Redirection {

    private static final String OTHER_SITE = "otherSite";

    private final RoomReservations reservations;

    Redirection(RoomReservations reservations) {
        this.reservations = reservations;
    }

    /**
     * Keeps a room for somebody who goes to another site; who goes back to the town needs none.
     *
     * @param direction as the form words it
     * @param site nothing where any that has not refused the person will do
     * @throws Conflict {@code room.none} if there is no room: then they go back to the town
     */
    public void redirect(String number, String direction, @Nullable String site) {
        if (OTHER_SITE.equals(direction)) {
            reservations.reserve(number, new RoomWish(site, null, null));
        }
    }
}
