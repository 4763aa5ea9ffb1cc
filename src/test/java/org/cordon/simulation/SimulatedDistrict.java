package org.cordon.simulation;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cordon.sites.NewRooms;
import org.cordon.sites.RoomKind;
import org.cordon.sites.RoomRegister;
import org.cordon.testing.OwnVehicles;
import org.cordon.testing.SmallDistrict;
import org.cordon.transfers.CrewDetails;
import org.cordon.transfers.CrewRegister;
import org.cordon.transfers.VehicleDetails;
import org.cordon.transfers.VehicleKind;
import org.cordon.transfers.VehicleRegister;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.UnitRegistration;

/** Two towns, three isolation sites and one of everything else, with as many rooms and vehicles as the scale says. */
final class SimulatedDistrict {

    static final List<String> TOWNS = List.of(SmallDistrict.HUANXIU, SmallDistrict.CHAOHAI);
    static final List<String> SITES = List.of(SmallDistrict.SITE, "370215IS2", "370215IS3");
    static final String TEAM = SmallDistrict.TRANSFER_TEAM;

    private static final int ROOMS_ON_A_FLOOR = 20;

    private final Setting setting;

    SimulatedDistrict(Setting setting) {
        this.setting = setting;
    }

    void found(Scale scale) {
        UnitRegistration units = setting.bean(UnitRegistration.class);
        SmallDistrict.found(units);
        SITES.forEach(site -> units.register(new Unit(site, UnitKind.ISOLATION_SITE, "隔离点", "Site", null)));
        openRooms(scale.rooms());
        registerVehicles(scale.vehicles());
    }

    /** Every fourth room is for somebody and their carer, some are without barriers; other tests' rooms are gone. */
    private void openRooms(int rooms) {
        setting.jdbc().sql("delete from cordon.room_place").update();
        setting.jdbc().sql("delete from cordon.site_room").update();
        for (int room = 0; room < rooms; room++) {
            int door = room / SITES.size();
            String name = "%02d%02d".formatted(door / ROOMS_ON_A_FLOOR + 1, door % ROOMS_ON_A_FLOOR + 1);
            RoomKind kind = room % 4 == 3 ? RoomKind.CARER : room % 10 == 6 ? RoomKind.BARRIER_FREE : RoomKind.SINGLE;
            setting.bean(RoomRegister.class)
                    .open(
                            SITES.get(room % SITES.size()),
                            new NewRooms(List.of(name), kind, kind == RoomKind.CARER ? 2 : 1, null));
        }
    }

    /** The two vans of every test, then coaches and ambulances in turn; a crew for each. */
    private void registerVehicles(int vehicles) {
        List<String> plates = new ArrayList<>(List.of(OwnVehicles.VAN, OwnVehicles.OTHER_VAN));
        IntStream.range(plates.size(), vehicles).forEach(index -> plates.add(register(index)));
        plates.subList(0, Math.min(vehicles, plates.size())).forEach(this::crew);
    }

    private String register(int index) {
        String plate = "鲁B9%04d".formatted(index);
        VehicleDetails details = index % 3 == 0
                ? new VehicleDetails(VehicleKind.COACH, 30, true, false, true)
                : index % 3 == 1
                        ? new VehicleDetails(VehicleKind.AMBULANCE, 1, true, true, true)
                        : new VehicleDetails(VehicleKind.VAN, 7, true, false, true);
        setting.bean(VehicleRegister.class).register(TEAM, plate, details);
        return plate;
    }

    private void crew(String plate) {
        CrewDetails details = new CrewDetails("Driver of " + plate, 1, LocalTime.MIN, LocalTime.of(23, 59), true);
        setting.bean(CrewRegister.class).register(TEAM, plate, details);
    }
}
