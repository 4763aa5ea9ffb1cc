package org.cordon.sites;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A room as it stands.
 *
 * @param taken how many of its beds are reserved or lived in
 * @param since when it came to be so; {@code null} for a free room
 */
public record RoomState(
        String room,
        RoomKind kind,
        @Nullable Integer floor,
        int beds,
        int taken,
        RoomCondition condition,
        @Nullable Instant since) {

    public boolean isFree() {
        return condition == RoomCondition.FREE;
    }

    public boolean awaitsDisinfection() {
        return condition == RoomCondition.AWAITING_DISINFECTION || condition == RoomCondition.AWAITING_SAMPLE;
    }
}
