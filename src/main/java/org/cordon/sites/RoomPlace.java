package org.cordon.sites;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One bed of a room.
 *
 * @param holder who has reserved it or lives there; {@code null} if nobody does
 */
record RoomPlace(
        long id,
        String siteCode,
        String room,
        int bed,
        @Nullable String holder) {

    boolean isEmpty() {
        return holder == null;
    }

    String requireHolder() {
        return Objects.requireNonNull(holder, "nobody holds the bed");
    }
}
