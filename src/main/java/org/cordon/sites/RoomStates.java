package org.cordon.sites;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads where rooms stand: who holds their beds, who lives in them, what their disinfection waits for. */
@Repository
class RoomStates {

    private static final String STATES = """
            select r.name, r.kind, r.floor, r.beds, r.closed_at, d.needed_at, d.disinfected_at,
                   (select count(p.holder) from cordon.room_place p
                     where p.site_code = r.site_code and p.room = r.name) as taken,
                   (select min(p.reserved_at) from cordon.room_place p
                     where p.site_code = r.site_code and p.room = r.name and p.holder is not null) as reserved_at,
                   (select min(s.checked_in_at) from cordon.stay s
                     where s.occupied_room = r.site_code || '/' || r.name) as checked_in_at
              from cordon.site_room r
              left join cordon.room_disinfection d on d.open_number = 'RM-' || r.site_code || '-' || r.name
             where r.site_code = ?
             order by r.name
            """;

    private final JdbcClient jdbc;

    RoomStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RoomState> of(String siteCode) {
        return jdbc.sql(STATES).param(siteCode).query(RoomStates::state).list();
    }

    private static RoomState state(ResultSet row, int index) throws SQLException {
        Instant needed = instant(row, "needed_at");
        Instant disinfected = instant(row, "disinfected_at");
        Instant occupied = instant(row, "checked_in_at");
        Instant reserved = instant(row, "reserved_at");
        Instant closed = instant(row, "closed_at");
        if (needed != null) {
            return disinfected == null
                    ? state(row, RoomCondition.AWAITING_DISINFECTION, needed)
                    : state(row, RoomCondition.AWAITING_SAMPLE, disinfected);
        }
        if (occupied != null) {
            return state(row, RoomCondition.OCCUPIED, occupied);
        }
        if (reserved != null) {
            return state(row, RoomCondition.RESERVED, reserved);
        }
        return state(row, closed == null ? RoomCondition.FREE : RoomCondition.CLOSED, closed);
    }

    private static RoomState state(ResultSet row, RoomCondition condition, @Nullable Instant since)
            throws SQLException {
        return new RoomState(
                row.getString("name"),
                RoomKind.valueOf(Objects.requireNonNull(row.getString("kind"))),
                row.getObject("floor", Integer.class),
                row.getInt("beds"),
                row.getInt("taken"),
                condition,
                since);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
