package org.cordon.sites;

import java.time.Clock;
import java.util.Optional;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonLock;
import org.cordon.platform.errors.Conflict;
import org.cordon.units.Responsibilities;
import org.cordon.units.UnitKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps rooms for people before they are driven: from then on the site expects them, and the bed is nobody else's. The
 * database refuses a second holder of a bed and a second bed of a person.
 */
@Service
@Transactional
public class RoomReservations {

    private final KeyPersonDirectory keyPersons;
    private final KeyPersonLock lock;
    private final RoomPlaces places;
    private final BedChoice beds;
    private final Stays stays;
    private final Responsibilities responsibilities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoomReservations(
            KeyPersonDirectory keyPersons,
            KeyPersonLock lock,
            RoomPlaces places,
            BedChoice beds,
            Stays stays,
            Responsibilities responsibilities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.keyPersons = keyPersons;
        this.lock = lock;
        this.places = places;
        this.beds = beds;
        this.stays = stays;
        this.responsibilities = responsibilities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps the room that a dispatcher asks for; an earlier reservation of the person is given back. Who has such a room
     * already keeps it.
     *
     * @throws Conflict {@code room.gone} if somebody else has the room, {@code room.none} if no suitable one is free,
     *     {@code reservation.ended} if control is over, {@code reservation.checkedIn} if the person lives at a site
     */
    public RoomReservation reserve(String number, RoomWish wish) {
        lock.hold(number);
        KeyPerson person = requireOpen(number);
        Optional<RoomPlace> held = places.heldBy(number);
        if (held.filter(wish::isMetBy).isPresent()) {
            return RoomReservation.of(held.get());
        }
        requireOnTheWay(number);
        places.giveBack(number);
        RoomPlace place = beds.take(person, wish).orElseThrow(() -> gone(wish));
        expect(number, place);
        held.ifPresent(former -> events.publishEvent(new RoomsFreed(former.siteCode())));
        return RoomReservation.of(place);
    }

    /** Keeps the best free room of the district; false if there is none. */
    public boolean reserveAny(String number) {
        lock.hold(number);
        KeyPerson person = requireOpen(number);
        if (places.heldBy(number).isPresent()) {
            return true;
        }
        Optional<RoomPlace> place = beds.take(person, RoomWish.ANY);
        place.ifPresent(taken -> expect(number, taken));
        return place.isPresent();
    }

    /** The bed that is kept for the person or that they live in. */
    @Transactional(readOnly = true)
    public Optional<RoomReservation> of(String number) {
        return places.heldBy(number).map(RoomReservation::of);
    }

    private void expect(String number, RoomPlace place) {
        Stay stay = stays.findByOpenNumber(number).orElseGet(() -> new Stay(number, place.siteCode(), clock));
        stay.moveTo(place.siteCode());
        stays.saveAndFlush(stay);
        responsibilities.assign(number, UnitKind.ISOLATION_SITE, place.siteCode());
        events.publishEvent(new RoomReserved(number));
    }

    private KeyPerson requireOpen(String number) {
        KeyPerson person = keyPersons.require(number);
        if (!person.isOpen()) {
            throw new Conflict("reservation.ended", "%s is no longer under control".formatted(number), number);
        }
        return person;
    }

    private void requireOnTheWay(String number) {
        stays.findByOpenNumber(number).flatMap(Stay::room).ifPresent(room -> {
            throw new Conflict("reservation.checkedIn", "%s lives in room %s".formatted(number, room), number, room);
        });
    }

    private static Conflict gone(RoomWish wish) {
        return wish.room() == null
                ? new Conflict("room.none", "No suitable room is free")
                : new Conflict("room.gone", "Room %s is no longer free".formatted(wish.room()), wish.room());
    }
}
