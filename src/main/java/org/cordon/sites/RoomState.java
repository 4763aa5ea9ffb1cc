package org.cordon.sites;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A room as it stands.
 *
 * @param occupiedSince since when somebody lives in it; {@code null} if nobody does
 * @param awaitingDisinfectionSince when the last guest left; {@code null} if it is disinfected
 */
public record RoomState(
        String room,
        @Nullable Instant occupiedSince,
        @Nullable Instant awaitingDisinfectionSince) {

    public boolean isFree() {
        return occupiedSince == null && awaitingDisinfectionSince == null;
    }
}
