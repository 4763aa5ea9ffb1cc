package org.cordon.sites;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.cordon.control.KeyPersonLock;
import org.cordon.control.Reconsideration;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.CurrentStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves people from one room of a site to another; the room that they leave goes to disinfection. */
@Service
public class RoomMoves {

    private final Stays stays;
    private final RoomPlaces places;
    private final Lodging lodging;
    private final RoomDisinfection disinfection;
    private final RoomSamplingProcess sampling;
    private final KeyPersonLock lock;
    private final Reconsideration reconsideration;
    private final CurrentStaff staff;
    private final JdbcClient jdbc;
    private final Clock clock;

    RoomMoves(
            Stays stays,
            RoomPlaces places,
            Lodging lodging,
            RoomDisinfection disinfection,
            RoomSamplingProcess sampling,
            KeyPersonLock lock,
            Reconsideration reconsideration,
            CurrentStaff staff,
            JdbcClient jdbc,
            Clock clock) {
        this.stays = stays;
        this.places = places;
        this.lodging = lodging;
        this.disinfection = disinfection;
        this.sampling = sampling;
        this.lock = lock;
        this.reconsideration = reconsideration;
        this.staff = staff;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The site where the person stays; {@code stay.unknown} if they stay nowhere. */
    @Transactional(readOnly = true)
    public String siteOf(String number) {
        return stays.requireOpen(number).siteCode();
    }

    /**
     * Moves the person; who lives in the room already stays there.
     *
     * @throws Refused {@code stay.noRoom} for somebody who has no room yet; for the others see {@link Lodging}
     */
    @Transactional
    public void move(String number, String room, @Nullable String sharesWith) {
        lock.hold(number);
        Stay stay = stays.requireOpen(number);
        String former = stay.room()
                .orElseThrow(() -> new Refused("stay.noRoom", "%s has no room yet".formatted(number), number));
        if (former.equals(room)) {
            return;
        }
        places.hold(stay.siteCode(), former);
        lodging.moveIn(stay, room, sharesWith);
        note(stay, former, room);
        disinfection.needFor(stay, former);
        sampling.lookAgain(number);
        reconsideration.of(number);
    }

    private void note(Stay stay, String from, String to) {
        jdbc.sql("""
                        insert into cordon.stay_move (stay_id, from_room, to_room, moved_at, moved_by)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        stay.id(),
                        from,
                        to,
                        OffsetDateTime.now(clock),
                        staff.find().map(user -> user.userId()).orElse(null))
                .update();
    }
}
