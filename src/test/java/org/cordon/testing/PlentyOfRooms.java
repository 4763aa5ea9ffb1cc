package org.cordon.testing;

import java.util.List;
import java.util.stream.IntStream;
import org.cordon.sites.RoomRegister;
import org.cordon.units.UnitRegistration;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Rooms enough for everybody whom the tests of one application isolate; who tests a want of rooms closes them. The sample
 * district has rooms of its own.
 */
@Component
@Profile("test")
@ConditionalOnProperty(name = "cordon.sample-district", havingValue = "false", matchIfMissing = true)
class PlentyOfRooms implements ApplicationRunner {

    private static final int ROOMS = 1500;

    private final UnitRegistration units;
    private final RoomRegister rooms;

    PlentyOfRooms(UnitRegistration units, RoomRegister rooms) {
        this.units = units;
        this.rooms = rooms;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SmallDistrict.found(units);
        rooms.open(SmallDistrict.SITE, names());
    }

    private static List<String> names() {
        return IntStream.rangeClosed(1, ROOMS)
                .mapToObj(door -> "00%05d".formatted(door))
                .toList();
    }
}
