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

/** Gives every isolation site of the sample district five floors of sixteen single rooms: 0201 to 0616. */
@Component
@ConditionalOnProperty("cordon.sample-district")
@Order(SampleRooms.ORDER)
class SampleRooms implements ApplicationRunner {

    /** After the units of the sample district. */
    static final int ORDER = SampleDistrict.ORDER + 20;

    private static final int LOWEST_FLOOR = 2;
    private static final int HIGHEST_FLOOR = 6;
    private static final int ROOMS_PER_FLOOR = 16;

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
                .forEach(site -> rooms.open(site, names()));
    }

    private static List<String> names() {
        return IntStream.rangeClosed(LOWEST_FLOOR, HIGHEST_FLOOR)
                .boxed()
                .flatMap(floor ->
                        IntStream.rangeClosed(1, ROOMS_PER_FLOOR).mapToObj(door -> "%02d%02d".formatted(floor, door)))
                .toList();
    }
}
