package org.cordon.sites;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The floor of a room: the first two digits of the name on its door. */
final class Floor {

    private static final Pattern ROOM = Pattern.compile("(\\d{2}).+");

    private Floor() {}

    /** Nothing for a room whose name does not tell it. */
    static Optional<Integer> of(String room) {
        Matcher name = ROOM.matcher(room);
        return name.matches() ? Optional.of(Integer.valueOf(name.group(1))) : Optional.empty();
    }

    /** Whether it is the same room, or the rooms lie on one floor, or one above the other. */
    static boolean areNear(String room, String other) {
        return room.equals(other) || areOnNearFloors(room, other);
    }

    private static boolean areOnNearFloors(String room, String other) {
        return of(room).flatMap(floor -> of(other).map(above -> Math.abs(floor - above) <= 1))
                .orElse(false);
    }
}
