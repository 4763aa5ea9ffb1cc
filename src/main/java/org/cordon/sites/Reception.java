package org.cordon.sites;

import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.control.KeyPersonMeasures;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The site's steps when a person comes: sign, give a room, record the intake. */
@Service
@Transactional
public class Reception {

    private final Stays stays;
    private final RoomReservations reservations;
    private final Lodging lodging;
    private final KeyPersonMeasures measures;
    private final Clock clock;

    Reception(Stays stays, RoomReservations reservations, Lodging lodging, KeyPersonMeasures measures, Clock clock) {
        this.stays = stays;
        this.reservations = reservations;
        this.lodging = lodging;
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
     * @param room the one that is kept for them, if nobody says another
     * @param sharesWith somebody who belongs to them and has a bed in the same room
     * @throws Refused {@code room.notSaid} if no room is said and none is kept; for the others see {@link Lodging}
     */
    public void assignRoom(String number, @Nullable String room, @Nullable String sharesWith) {
        lodging.moveIn(stays.requireOpen(number), room == null ? keptFor(number) : room, sharesWith);
    }

    /** Records illness, medicine, needs and valuables; the isolation notice must have been served. */
    public void recordIntake(String number, Intake intake) {
        if (!intake.noticeServed()) {
            throw new Refused("stay.noticeNotServed", "Serve the isolation notice before you record the intake");
        }
        stays.requireOpen(number).recordIntake(text(intake));
    }

    private String keptFor(String number) {
        return reservations
                .of(number)
                .map(RoomReservation::room)
                .orElseThrow(() -> new Refused(
                        "room.notSaid", "No room is kept for %s: say which one they get".formatted(number), number));
    }

    private static @Nullable String text(Intake intake) {
        String text = Stream.of(intake.illness(), intake.medicine(), intake.needs(), intake.valuables())
                .filter(part -> part != null)
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }
}
