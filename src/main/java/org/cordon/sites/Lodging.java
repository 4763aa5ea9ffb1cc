package org.cordon.sites;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives somebody a room of the site that they are at: the one kept for them, or another one that is free. */
@Component
class Lodging {

    private final Rooms rooms;
    private final RoomPlaces places;
    private final BedChoice beds;
    private final Stays stays;
    private final RoomDisinfection disinfection;
    private final Clock clock;

    Lodging(Rooms rooms, RoomPlaces places, BedChoice beds, Stays stays, RoomDisinfection disinfection, Clock clock) {
        this.rooms = rooms;
        this.places = places;
        this.beds = beds;
        this.stays = stays;
        this.disinfection = disinfection;
        this.clock = clock;
    }

    /**
     * Lets the person move in.
     *
     * @param sharesWith somebody who belongs to them and has a bed in the same room
     * @throws Refused {@code room.unknown} if the site has no such room
     * @throws Conflict {@code room.occupied}, {@code room.reserved}, {@code room.notDisinfected} or {@code room.gone}
     */
    void moveIn(Stay stay, String room, @Nullable String sharesWith) {
        requireKnown(stay.siteCode(), room);
        disinfection.requireClean(stay.siteCode(), room);
        if (!holds(stay, room)) {
            places.giveBack(stay.number());
            if (take(stay, room, sharesWith).isEmpty()) {
                throw refusal(stay.siteCode(), room);
            }
        }
        stay.checkIn(room, clock);
        stays.saveAndFlush(stay);
    }

    private boolean holds(Stay stay, String room) {
        return places.heldBy(stay.number())
                .filter(place -> place.siteCode().equals(stay.siteCode()))
                .filter(place -> place.room().equals(room))
                .isPresent();
    }

    private Optional<RoomPlace> take(Stay stay, String room, @Nullable String sharesWith) {
        return sharesWith == null
                ? beds.named(stay.number(), stay.siteCode(), room)
                : beds.beside(stay.number(), sharesWith, stay.siteCode(), room);
    }

    private void requireKnown(String siteCode, String room) {
        if (rooms.findBySiteCodeAndName(siteCode, room).isEmpty()) {
            throw new Refused("room.unknown", "There is no room %s at this site".formatted(room), room);
        }
    }

    private Conflict refusal(String siteCode, String room) {
        List<Stay> occupants = stays.findByOccupiedRoom(Stay.roomKey(siteCode, room));
        if (!occupants.isEmpty()) {
            String since = local(occupants.get(0).checkedInAt().orElseGet(clock::instant));
            return new Conflict("room.occupied", "Room %s is occupied since %s".formatted(room, since), room, since);
        }
        boolean reserved =
                places.find(siteCode, room).filter(bed -> !bed.isEmpty()).isPresent();
        return reserved
                ? new Conflict("room.reserved", "Room %s is kept for somebody else".formatted(room), room)
                : new Conflict("room.gone", "Room %s is no longer free".formatted(room), room);
    }

    private String local(Instant instant) {
        return instant.atZone(clock.getZone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toLocalDateTime()
                .toString();
    }
}
