package org.cordon.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.sites.NewRooms;
import org.cordon.sites.RoomRegister;
import org.cordon.transfers.Vehicle;
import org.cordon.transfers.VehicleDetails;
import org.cordon.transfers.VehicleRegister;

/** What fails for some hours: vehicles, rooms and floors, staff, and sites that take nobody. */
final class Outages {

    private static final String FREE_ROOMS_OF_A_FLOOR = """
            select r.name
              from cordon.site_room r
             where r.site_code = ? and r.floor = ? and r.closed_at is null
               and not exists (select 1 from cordon.room_place p
                                where p.site_code = r.site_code and p.room = r.name and p.holder is not null)
             order by r.name
            """;
    private static final String CLOSED =
            "select name from cordon.site_room where site_code = ? and closed_at is not null order by name";

    private static final int FLOOR = 1;
    private static final String FLEET = "fleet without fuel";

    private final Setting setting;
    private final Attempts attempts;
    private final Map<String, Integer> backAt = new HashMap<>();

    Outages(Setting setting) {
        this.setting = setting;
        this.attempts = new Attempts(setting);
    }

    void happen() {
        Roster.everybody().forEach(member -> mayFail("away " + member.userId(), 0.01, 2, 8));
        SimulatedDistrict.SITES.forEach(site -> mayFail("full " + site, 0.01, 2, 6));
        mayFail(FLEET, 0.002, 3, 6);
        setting.bean(VehicleRegister.class).of(SimulatedDistrict.TEAM).forEach(this::vehicle);
        SimulatedDistrict.SITES.forEach(this::rooms);
    }

    /** Supervisors answer to every other question only. */
    boolean isAway(StaffUser member) {
        return isOut("away " + member.userId())
                || (member.hasRole(Roles.SUPERVISORS) && setting.dice().says(0.5));
    }

    boolean refuses(String site) {
        return isOut("full " + site);
    }

    private void vehicle(Vehicle vehicle) {
        boolean fails = mayFail("vehicle " + vehicle.plate(), 0.04, 3, 12) || isOut(FLEET);
        if (vehicle.details().inService() == fails) {
            VehicleDetails now = vehicle.details();
            attempts.as(
                    Roster.DISPATCHER, fails ? "vehicle out" : "vehicle back", () -> setting.bean(VehicleRegister.class)
                            .change(
                                    vehicle.teamCode(),
                                    vehicle.plate(),
                                    vehicle.version(),
                                    new VehicleDetails(
                                            now.kind(), now.seats(), now.sealedCab(), now.negativePressure(), !fails)));
        }
    }

    /** A whole floor; rooms in which somebody has a bed as soon as they leave. */
    private void rooms(String site) {
        boolean fails = mayFail("floor " + site, 0.02, 4, 12) || setting.happens("room closed", 0);
        RoomRegister rooms = setting.bean(RoomRegister.class);
        if (fails) {
            names(FREE_ROOMS_OF_A_FLOOR, site, FLOOR)
                    .forEach(room -> attempts.as(Roster.HEADQUARTERS, "room closed", () -> rooms.close(site, room)));
        }
        List<String> closed = names(CLOSED, site);
        if (!fails && !closed.isEmpty()) {
            attempts.as(Roster.HEADQUARTERS, "rooms reopened", () -> rooms.open(site, NewRooms.single(closed)));
        }
    }

    /** Whether it is out now: still, or from now on. */
    private boolean mayFail(String what, double probability, int shortest, int longest) {
        String outage = "outage " + what.substring(0, what.indexOf(' '));
        if (!isOut(what) && setting.happens(outage, probability)) {
            backAt.put(what, setting.time().hour() + setting.dice().between(shortest, longest));
            setting.tally().add(outage);
        }
        return isOut(what);
    }

    private boolean isOut(String what) {
        return backAt.getOrDefault(what, 0) > setting.time().hour();
    }

    private List<String> names(String query, Object... params) {
        return setting.jdbc().sql(query).params(params).query(String.class).list();
    }
}
