package org.cordon.sites;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.control.KeyPersonMeasures;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The site's steps when a person comes: sign, give a room, record the intake. */
@Service
@Transactional
public class Reception {

    private final Stays stays;
    private final Rooms rooms;
    private final KeyPersonMeasures measures;
    private final RoomDisinfection disinfection;
    private final Clock clock;

    Reception(Stays stays, Rooms rooms, KeyPersonMeasures measures, RoomDisinfection disinfection, Clock clock) {
        this.disinfection = disinfection;
        this.stays = stays;
        this.rooms = rooms;
        this.measures = measures;
        this.clock = clock;
    }

    /** Signs for the person, once somebody has checked that it is the right one. From here on the site answers for them. */
    public void signFor(String number, String siteCode, Arrival arrival) {
        if (!arrival.identityChecked()) {
            throw new Refused("stay.identityNotChecked", "Check the person's identity before you sign for them");
        }
        Stay stay = stays.findByOpenNumber(number).orElseGet(() -> new Stay(number, siteCode, clock));
        stay.moveTo(siteCode);
        stay.arrive(arrival, clock);
        stays.saveAndFlush(stay);
        measures.enter(number);
    }

    /**
     * Gives the person a room of the site.
     *
     * @throws Refused {@code room.unknown} if the site has no such room
     * @throws Conflict {@code room.occupied} if somebody lives there, {@code room.notDisinfected} if somebody did
     */
    public void assignRoom(String number, String roomName) {
        Stay stay = stays.requireOpen(number);
        if (!rooms.existsBySiteCodeAndName(stay.siteCode(), roomName)) {
            throw new Refused("room.unknown", "There is no room %s at this site".formatted(roomName), roomName);
        }
        stays.findByOccupiedRoom(Stay.roomKey(stay.siteCode(), roomName))
                .ifPresent(occupant -> refuse(roomName, occupant));
        disinfection.requireClean(stay.siteCode(), roomName);
        checkIn(stay, roomName);
    }

    /** Records illness, medicine and needs; the isolation notice must have been served. */
    public void recordIntake(String number, Intake intake) {
        if (!intake.noticeServed()) {
            throw new Refused("stay.noticeNotServed", "Serve the isolation notice before you record the intake");
        }
        stays.requireOpen(number).recordIntake(text(intake));
    }

    private void checkIn(Stay stay, String roomName) {
        try {
            stay.checkIn(roomName, clock);
            stays.saveAndFlush(stay);
        } catch (DataIntegrityViolationException e) {
            throw new Conflict(
                    "room.justOccupied", "Room %s was just given to somebody else".formatted(roomName), roomName);
        }
    }

    private void refuse(String roomName, Stay occupant) {
        String since = occupant.checkedInAt()
                .orElseGet(clock::instant)
                .atZone(clock.getZone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toLocalDateTime()
                .toString();
        throw new Conflict("room.occupied", "Room %s is occupied since %s".formatted(roomName, since), roomName, since);
    }

    private static @Nullable String text(Intake intake) {
        String text = Stream.of(intake.illness(), intake.medicine(), intake.needs())
                .filter(part -> part != null)
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }
}
