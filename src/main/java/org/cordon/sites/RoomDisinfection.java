package org.cordon.sites;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a room that somebody left from the next guest until it is disinfected. */
@Service
public class RoomDisinfection {

    private final JdbcClient jdbc;
    private final SiteProcess process;
    private final Clock clock;

    RoomDisinfection(JdbcClient jdbc, SiteProcess process, Clock clock) {
        this.jdbc = jdbc;
        this.process = process;
        this.clock = clock;
    }

    /** How the disinfection of a room is called, {@code RM-<site>-<room>}. */
    static String number(String siteCode, String room) {
        return "RM-%s-%s".formatted(siteCode, room);
    }

    /** The stay has ended: its room, if it had one, needs disinfection. */
    void needFor(Stay stay) {
        stay.room().ifPresent(room -> need(stay, room, number(stay.siteCode(), room)));
    }

    private void need(Stay stay, String room, String number) {
        jdbc.sql("""
                        insert into cordon.room_disinfection
                            (number, open_number, site_code, room, stay_id, needed_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(number, number, stay.siteCode(), room, stay.id(), OffsetDateTime.now(clock))
                .update();
        process.disinfect(number);
    }

    /** @throws Conflict {@code room.notDisinfected} as long as the room waits for it */
    void requireClean(String siteCode, String room) {
        boolean waits = siteOf(number(siteCode, room)).isPresent();
        if (waits) {
            throw new Conflict(
                    "room.notDisinfected",
                    "Room %s is not disinfected yet; choose another one or have it disinfected first".formatted(room),
                    room);
        }
    }

    /** The site whose room the open disinfection is about. */
    public Optional<String> siteOf(String number) {
        return jdbc.sql("select site_code from cordon.room_disinfection where open_number = ?")
                .param(number)
                .query(String.class)
                .optional();
    }

    /**
     * The room is free again.
     *
     * @param at now, if nobody says it
     * @throws Refused {@code room.disinfectedWhen} if the time lies in the future or before the room was left
     */
    @Transactional
    public void done(String number, String agent, @Nullable Instant at) {
        Instant when = at == null ? clock.instant() : at;
        if (when.isAfter(clock.instant()) || when.isBefore(neededAt(number).truncatedTo(ChronoUnit.MINUTES))) {
            throw new Refused(
                    "room.disinfectedWhen", "The room was disinfected after it was left, and not in the future");
        }
        jdbc.sql("""
                        update cordon.room_disinfection set open_number = null, agent = ?, disinfected_at = ?
                        where open_number = ?""")
                .params(agent, OffsetDateTime.ofInstant(when, clock.getZone()), number)
                .update();
    }

    private Instant neededAt(String number) {
        return jdbc.sql("select needed_at from cordon.room_disinfection where open_number = ?")
                .param(number)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
