package org.cordon.simulation;

import java.time.Duration;
import java.util.List;
import org.cordon.control.ControlMessageType;
import org.cordon.control.KeyPersonProcess;
import org.cordon.sites.HospitalTrip;
import org.cordon.sites.HospitalTripReason;
import org.cordon.sites.HospitalTrips;
import org.cordon.sites.RoomMoves;

/** What happens to people that no plan foresees: hospital trips, moves, departures and deaths, also on the road. */
final class Accidents {

    private static final String LODGED = """
            select open_number as number, site_code as site
              from cordon.stay where occupied_room is not null order by open_number
            """;
    private static final String ROOMS = """
            select r.name
              from cordon.site_room r
             where r.site_code = ?
               and not exists (select 1 from cordon.room_place p
                                where p.site_code = r.site_code and p.room = r.name and p.holder is not null)
             order by r.name
            """;
    private static final String OPEN = "select number from cordon.key_person where ended_at is null order by number";
    private static final String ON_THE_ROAD = """
            select number from cordon.transfer_order
             where open_key is not null and boarded_at is not null and number like 'KP-%' order by number
            """;

    private record Lodged(String number, String site) {}

    private final Setting setting;
    private final Attempts attempts;

    Accidents(Setting setting) {
        this.setting = setting;
        this.attempts = new Attempts(setting);
    }

    void happen() {
        setting.jdbc().sql(LODGED).query(Lodged.class).list().forEach(this::toLodged);
        numbers(OPEN).stream()
                .filter(number -> setting.happens("MOVED_OUT", 0.0002))
                .forEach(number -> end(number, ControlMessageType.MOVED_OUT));
        numbers(ON_THE_ROAD).stream()
                .filter(number -> setting.happens("DIED", 0.02))
                .forEach(number -> end(number, ControlMessageType.DIED));
    }

    private void toLodged(Lodged person) {
        if (setting.happens("hospital trip", 0.002)) {
            HospitalTrip trip = new HospitalTrip(
                    HospitalTripReason.TREATMENT,
                    "People's hospital",
                    setting.time().now().plus(Duration.ofHours(2)));
            attempts.as(Roster.host(person.site()), "hospital trip", () -> setting.bean(HospitalTrips.class)
                    .book(person.number(), trip));
        }
        if (setting.happens("move", 0.005)) {
            move(person);
        }
    }

    /** To any room without a guest; it may be closed or not clean yet. */
    private void move(Lodged person) {
        List<String> rooms = names(person.site());
        if (!rooms.isEmpty()) {
            String room = setting.dice().pick(rooms);
            attempts.as(Roster.host(person.site()), "move", () -> setting.bean(RoomMoves.class)
                    .move(person.number(), room, null));
        }
    }

    private void end(String number, ControlMessageType type) {
        setting.time().tick();
        if (setting.bean(KeyPersonProcess.class).deliver(number, type)) {
            setting.tally().add(type.name());
        }
    }

    private List<String> names(String site) {
        return setting.jdbc().sql(ROOMS).param(site).query(String.class).list();
    }

    private List<String> numbers(String query) {
        return setting.jdbc().sql(query).query(String.class).list();
    }
}
