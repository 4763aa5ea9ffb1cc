package org.cordon.sites;

import java.util.List;
import java.util.stream.IntStream;
import org.cordon.units.SampleDistrict;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.Units;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives every isolation site of the sample district five floors of sixteen rooms, 0201 to 0616: two without barriers on
 * the lowest, two with a bed for a carer above them, all others for one person.
 */
@Component
@ConditionalOnProperty("cordon.sample-district")
@Order(SampleRooms.ORDER)
class SampleRooms implements ApplicationRunner {

    /** After the units of the sample district. */
    static final int ORDER = SampleDistrict.ORDER + 20;

    private static final int LOWEST_FLOOR = 2;
    private static final int HIGHEST_FLOOR = 6;
    private static final int ROOMS_PER_FLOOR = 16;
    private static final int FIRST_SPECIAL_DOOR = 15;

    private final Units units;
    private final RoomRegister rooms;

    SampleRooms(Units units, RoomRegister rooms) {
        this.units = units;
        this.rooms = rooms;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        units.findByKindOrderByCode(UnitKind.ISOLATION_SITE).stream()
                .map(Unit::code)
                .forEach(this::openAt);
    }

    private void openAt(String site) {
        rooms.open(site, new NewRooms(names(LOWEST_FLOOR, FIRST_SPECIAL_DOOR), RoomKind.BARRIER_FREE, 1, null));
        rooms.open(site, new NewRooms(names(LOWEST_FLOOR + 1, FIRST_SPECIAL_DOOR), RoomKind.CARER, 2, null));
        IntStream.rangeClosed(LOWEST_FLOOR, HIGHEST_FLOOR).forEach(floor -> rooms.open(site, names(floor, 1)));
    }

    /** The rooms of a floor from this door on. */
    private static List<String> names(int floor, int door) {
        return IntStream.rangeClosed(door, ROOMS_PER_FLOOR)
                .mapToObj(number -> "%02d%02d".formatted(floor, number))
                .toList();
    }
}
