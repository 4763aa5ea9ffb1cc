package org.cordon.sites;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.platform.errors.NotFound;
import org.cordon.units.UnitKind;
import org.cordon.units.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rooms that a site has, and which of them are free. */
@Service
public class RoomRegister {

    private static final String STATES = """
            select r.name, s.checked_in_at, d.needed_at
              from cordon.site_room r
              left join cordon.stay s on s.occupied_room = r.site_code || '/' || r.name
              left join cordon.room_disinfection d on d.open_number = 'RM-' || r.site_code || '-' || r.name
             where r.site_code = ?
             order by r.name
            """;

    private final Rooms rooms;
    private final Units units;
    private final JdbcClient jdbc;

    RoomRegister(Rooms rooms, Units units, JdbcClient jdbc) {
        this.rooms = rooms;
        this.units = units;
        this.jdbc = jdbc;
    }

    /** Opens rooms at a site; the ones it already has stay as they are. */
    @Transactional
    public void open(String siteCode, List<String> names) {
        Set<String> known = of(siteCode).stream().map(RoomState::room).collect(Collectors.toSet());
        rooms.saveAllAndFlush(names.stream()
                .distinct()
                .filter(name -> !known.contains(name))
                .map(name -> new Room(siteCode, name))
                .toList());
    }

    /** All rooms of the site by name; a site that does not exist is {@code site.unknown}. */
    public List<RoomState> of(String siteCode) {
        requireSite(siteCode);
        return jdbc.sql(STATES)
                .param(siteCode)
                .query((row, index) ->
                        new RoomState(row.getString("name"), instant(row, "checked_in_at"), instant(row, "needed_at")))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private void requireSite(String siteCode) {
        boolean isSite = units.findByCode(siteCode)
                .filter(unit -> unit.kind() == UnitKind.ISOLATION_SITE)
                .isPresent();
        if (!isSite) {
            throw new NotFound("site.unknown", "There is no isolation site %s".formatted(siteCode), siteCode);
        }
    }
}
