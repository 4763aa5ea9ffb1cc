package org.cordon.sites.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.cordon.sites.RoomCondition;
import org.cordon.sites.RoomKind;
import org.cordon.sites.RoomState;
import org.jspecify.annotations.Nullable;

/**
 * A room by the name on its door.
 *
 * @param taken how many beds are reserved or lived in
 * @param awaitingDisinfection whether somebody left it and it is not yet clean
 * @param people the numbers of who has or expects a bed; only for who may know
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoomResponse(
        String room,
        RoomKind kind,
        @Nullable Integer floor,
        int beds,
        int taken,
        RoomCondition state,
        @Nullable Instant since,
        boolean free,
        boolean awaitingDisinfection,
        @Nullable List<String> people) {

    static RoomResponse of(RoomState state, @Nullable List<String> people) {
        return new RoomResponse(
                state.room(),
                state.kind(),
                state.floor(),
                state.beds(),
                state.taken(),
                state.condition(),
                state.since(),
                state.isFree(),
                state.awaitsDisinfection(),
                people);
    }
}
