package org.cordon.sites.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cordon.sites.NewRooms;
import org.cordon.sites.RoomKind;
import org.jspecify.annotations.Nullable;

/**
 * Rooms to open, single rooms if nothing else is said.
 *
 * @param rooms the names on the doors
 * @param floor where the first two digits of the names do not tell it
 */
record OpenRoomsRequest(
        @NotEmpty @Size(max = 2000) List<@NotNull @Pattern(regexp = "[\\p{L}\\p{N}-]{1,20}") String> rooms,
        @Nullable RoomKind kind,
        @Min(1) @Max(6) @Nullable Integer beds,
        @Min(-5) @Max(200) @Nullable Integer floor) {

    private static final int BEDS_OF_A_CARER_ROOM = 2;

    NewRooms opened() {
        RoomKind opened = kind == null ? RoomKind.SINGLE : kind;
        int usual = opened == RoomKind.CARER ? BEDS_OF_A_CARER_ROOM : 1;
        return new NewRooms(rooms, opened, beds == null ? usual : beds, floor);
    }
}
