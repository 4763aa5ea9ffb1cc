package org.cordon.transfers;

import java.time.LocalTime;
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

/** Gives every transfer team of the sample district four coaches, six vans, two ambulances and three shifts. */
@Component
@ConditionalOnProperty("cordon.sample-district")
@Order(SampleVehicles.ORDER)
class SampleVehicles implements ApplicationRunner {

    /** After the units of the sample district. */
    static final int ORDER = SampleDistrict.ORDER + 20;

    private static final VehicleDetails COACH = new VehicleDetails(VehicleKind.COACH, 45, true, false, true);
    private static final VehicleDetails VAN = new VehicleDetails(VehicleKind.VAN, 7, true, false, true);
    private static final VehicleDetails AMBULANCE = new VehicleDetails(VehicleKind.AMBULANCE, 1, true, true, true);

    private final Units units;
    private final VehicleRegister vehicles;
    private final CrewRegister crews;

    SampleVehicles(Units units, VehicleRegister vehicles, CrewRegister crews) {
        this.units = units;
        this.vehicles = vehicles;
        this.crews = crews;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        units.findByKindOrderByCode(UnitKind.TRANSFER_TEAM).stream()
                .map(Unit::code)
                .filter(team -> vehicles.of(team).isEmpty())
                .forEach(this::equip);
    }

    private void equip(String team) {
        fleet(team, 10001, 4, COACH);
        fleet(team, 12345, 6, VAN);
        fleet(team, 120, 2, AMBULANCE);
        shift(team, "A", "Sun", 6);
        shift(team, "B", "Zhao", 14);
        shift(team, "C", "Qian", 22);
    }

    private void fleet(String team, int firstNumber, int count, VehicleDetails details) {
        IntStream.range(firstNumber, firstNumber + count)
                .mapToObj("鲁B%05d"::formatted)
                .forEach(plate -> vehicles.register(team, plate, details));
    }

    private void shift(String team, String name, String driver, int startHour) {
        LocalTime start = LocalTime.of(startHour, 0);
        crews.register(team, name, new CrewDetails(driver, 2, start, start.plusHours(8), true));
    }
}
