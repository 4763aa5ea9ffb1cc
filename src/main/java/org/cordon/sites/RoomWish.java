package org.cordon.sites;

import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatcher asks for.
 *
 * @param room nothing where any room of the site will do
 * @param sharesWith the number of somebody who belongs to the person and has or expects a room with a free bed
 */
public record RoomWish(
        @Nullable String site,
        @Nullable String room,
        @Nullable String sharesWith) {

    /** Any room of any site. */
    public static final RoomWish ANY = new RoomWish(null, null, null);

    /** @throws Refused {@code room.whichSite} for a room without its site */
    public RoomWish {
        if (room != null && site == null) {
            throw new Refused("room.whichSite", "Say at which site room %s is".formatted(room), room);
        }
    }

    boolean isMetBy(RoomPlace held) {
        return sharesWith == null
                && (site == null || site.equals(held.siteCode()))
                && (room == null || room.equals(held.room()));
    }
}
