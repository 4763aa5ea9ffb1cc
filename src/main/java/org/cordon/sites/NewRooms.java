package org.cordon.sites;

import java.util.List;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Rooms that are opened together.
 *
 * @param names as they stand on the doors
 * @param floor nothing where the first two digits of the name tell it
 */
public record NewRooms(
        List<String> names,
        RoomKind kind,
        int beds,
        @Nullable Integer floor) {

    /** @throws Refused {@code room.beds} for a carer room with one bed, or a single room with several */
    public NewRooms {
        boolean several = beds > 1;
        if (beds < 1 || (kind == RoomKind.SINGLE && several) || (kind == RoomKind.CARER && !several)) {
            throw new Refused("room.beds", "A single room has one bed, a carer room more than one");
        }
    }

    public static NewRooms single(List<String> names) {
        return new NewRooms(names, RoomKind.SINGLE, 1, null);
    }
}
