package org.cordon.sites;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.cordon.units.UnitKind;
import org.cordon.units.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rooms that a site has, and where each of them stands. */
@Service
public class RoomRegister {

    private final Rooms rooms;
    private final RoomPlaces places;
    private final RoomStates states;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoomRegister(
            Rooms rooms,
            RoomPlaces places,
            RoomStates states,
            Units units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rooms = rooms;
        this.places = places;
        this.states = states;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** Opens single rooms at a site. */
    @Transactional
    public void open(String siteCode, List<String> names) {
        open(siteCode, NewRooms.single(names));
    }

    /** Opens rooms at a site; the ones it already has stay as they are, a closed one is open again. */
    @Transactional
    public void open(String siteCode, NewRooms opened) {
        requireSite(siteCode);
        Map<String, Room> known =
                rooms.findBySiteCode(siteCode).stream().collect(Collectors.toMap(Room::name, Function.identity()));
        List<String> unknown = opened.names().stream()
                .distinct()
                .filter(name -> !known.containsKey(name))
                .toList();
        opened.names().stream()
                .flatMap(name -> Optional.ofNullable(known.get(name)).stream())
                .forEach(Room::open);
        rooms.saveAllAndFlush(
                unknown.stream().map(name -> new Room(siteCode, name, opened)).toList());
        places.add(siteCode, unknown, opened.beds());
        events.publishEvent(new RoomsFreed(siteCode));
    }

    /**
     * Takes a room out of use.
     *
     * @throws Conflict {@code room.inUse} while somebody holds a bed of it
     */
    @Transactional
    public void close(String siteCode, String name) {
        requireSite(siteCode);
        Room room = rooms.findBySiteCodeAndName(siteCode, name)
                .orElseThrow(
                        () -> new Refused("room.unknown", "There is no room %s at this site".formatted(name), name));
        if (!places.hold(siteCode, name).stream().allMatch(RoomPlace::isEmpty)) {
            throw new Conflict("room.inUse", "Room %s is reserved or occupied".formatted(name), name);
        }
        room.close(clock.instant());
        rooms.saveAllAndFlush(List.of(room));
    }

    /**
     * Takes every room of the site out of use that nobody holds a bed of: burst pipes, ill staff.
     *
     * @return their names; {@link #open} takes them into use again
     */
    @Transactional
    public List<String> closeEmpty(String siteCode) {
        requireSite(siteCode);
        Set<String> held = places.holdAt(siteCode).stream()
                .filter(place -> !place.isEmpty())
                .map(RoomPlace::room)
                .collect(Collectors.toSet());
        List<Room> empty = rooms.findBySiteCode(siteCode).stream()
                .filter(Room::isOpen)
                .filter(room -> !held.contains(room.name()))
                .toList();
        empty.forEach(room -> room.close(clock.instant()));
        rooms.saveAllAndFlush(empty);
        return empty.stream().map(Room::name).sorted().toList();
    }

    /** All rooms of the site by name; a site that does not exist is {@code site.unknown}. */
    public List<RoomState> of(String siteCode) {
        requireSite(siteCode);
        return states.of(siteCode);
    }

    /** Who holds a bed in which room of the site: the numbers by room. */
    public Map<String, List<String>> holders(String siteCode) {
        return places.heldAt(siteCode).stream()
                .collect(Collectors.groupingBy(
                        RoomPlace::room, Collectors.mapping(RoomPlace::requireHolder, Collectors.toList())));
    }

    private void requireSite(String siteCode) {
        boolean isSite = units.findByCode(siteCode)
                .filter(unit -> unit.kind() == UnitKind.ISOLATION_SITE)
                .isPresent();
        if (!isSite) {
            throw new NotFound("site.unknown", "There is no isolation site %s".formatted(siteCode), siteCode);
        }
    }
}
