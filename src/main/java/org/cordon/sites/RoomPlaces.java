package org.cordon.sites;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The beds of all rooms. The database lets a bed have one holder and a person hold one bed; whoever takes a bed holds its
 * row, so that of two who want it one gets it and the other learns so at once.
 */
@Repository
class RoomPlaces {

    private static final String OF_KIND = """
               and exists (select 1 from cordon.site_room k
                            where k.site_code = room_place.site_code and k.name = room_place.room and k.kind = ?)
            """;
    private static final String OF_AN_OPEN_CLEAN_ROOM = """
               and exists (select 1 from cordon.site_room r
                            where r.site_code = room_place.site_code and r.name = room_place.room
                              and r.closed_at is null)
               and not exists (select 1 from cordon.room_disinfection d
                                where d.open_number = 'RM-' || room_place.site_code || '-' || room_place.room)
            """;
    private static final String WHERE_NOBODY_ELSE_HOLDS_A_BED = """
               and not exists (select 1 from cordon.room_place other
                                where other.site_code = room_place.site_code and other.room = room_place.room
                                  and other.holder is not null)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RoomPlaces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(String siteCode, List<String> rooms, int beds) {
        for (String room : rooms) {
            for (int bed = 1; bed <= beds; bed++) {
                jdbc.sql("insert into cordon.room_place (site_code, room, bed) values (?, ?, ?)")
                        .params(siteCode, room, bed)
                        .update();
            }
        }
    }

    /** The first beds of the free rooms of this kind at the site, by name. */
    List<Long> free(String siteCode, RoomKind kind) {
        return jdbc.sql("select id from cordon.room_place where site_code = ? and bed = 1" + OF_KIND
                        + OF_AN_OPEN_CLEAN_ROOM + WHERE_NOBODY_ELSE_HOLDS_A_BED + " order by room")
                .params(siteCode, kind.name())
                .query(Long.class)
                .list();
    }

    /** The beds of a room, kept from everybody else until the transaction ends. */
    List<RoomPlace> hold(String siteCode, String room) {
        return jdbc.sql("select * from cordon.room_place where site_code = ? and room = ? order by bed for update")
                .params(siteCode, room)
                .query(RoomPlaces::place)
                .list();
    }

    /** The beds of a site, kept from everybody else until the transaction ends. */
    List<RoomPlace> holdAt(String siteCode) {
        return jdbc.sql("select * from cordon.room_place where site_code = ? order by room, bed for update")
                .param(siteCode)
                .query(RoomPlaces::place)
                .list();
    }

    Optional<RoomPlace> find(String siteCode, String room) {
        return jdbc.sql("select * from cordon.room_place where site_code = ? and room = ? and bed = 1")
                .params(siteCode, room)
                .query(RoomPlaces::place)
                .optional();
    }

    Optional<RoomPlace> heldBy(String number) {
        return jdbc.sql("select * from cordon.room_place where holder = ?")
                .param(number)
                .query(RoomPlaces::place)
                .optional();
    }

    List<RoomPlace> heldAt(String siteCode) {
        return jdbc.sql("select * from cordon.room_place where site_code = ? and holder is not null order by room, bed")
                .param(siteCode)
                .query(RoomPlaces::place)
                .list();
    }

    /** Takes the bed if its room is open, clean and empty, and nobody else is just taking it. */
    boolean take(long place, String number) {
        return isMine(place) && take(place, number, OF_AN_OPEN_CLEAN_ROOM + WHERE_NOBODY_ELSE_HOLDS_A_BED);
    }

    /** Takes another bed of a room in which somebody lives or is expected; the room must be held. */
    boolean share(long place, String number) {
        return take(place, number, OF_AN_OPEN_CLEAN_ROOM);
    }

    /** Gives the person's bed back, if they hold one. */
    void giveBack(String number) {
        jdbc.sql("update cordon.room_place set holder = null, reserved_at = null where holder = ?")
                .param(number)
                .update();
    }

    /** Does not wait: a bed that another transaction is taking is as good as gone. */
    private boolean isMine(long place) {
        return jdbc.sql("select id from cordon.room_place where id = ? and holder is null for update skip locked")
                .param(place)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private boolean take(long place, String number, String conditions) {
        return jdbc.sql("update cordon.room_place set holder = ?, reserved_at = ? where id = ? and holder is null"
                                + conditions)
                        .params(number, OffsetDateTime.now(clock), place)
                        .update()
                == 1;
    }

    private static RoomPlace place(ResultSet row, int index) throws SQLException {
        return new RoomPlace(
                row.getLong("id"),
                row.getString("site_code"),
                row.getString("room"),
                row.getInt("bed"),
                row.getString("holder"));
    }
}
