package org.cordon.sites;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.cordon.control.ControlEnded;
import org.cordon.control.KeyPersonLock;
import org.cordon.control.Reconsideration;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.CurrentStaff;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Trips to hospital and back. The days of the isolation go on meanwhile; nobody is released while they are away. */
@Service
@Transactional
public class HospitalTrips {

    private final Stays stays;
    private final HospitalTripProcess process;
    private final KeyPersonLock lock;
    private final Reconsideration reconsideration;
    private final CurrentStaff staff;
    private final JdbcClient jdbc;
    private final Clock clock;

    HospitalTrips(
            Stays stays,
            HospitalTripProcess process,
            KeyPersonLock lock,
            Reconsideration reconsideration,
            CurrentStaff staff,
            JdbcClient jdbc,
            Clock clock) {
        this.stays = stays;
        this.process = process;
        this.lock = lock;
        this.reconsideration = reconsideration;
        this.staff = staff;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Books the trip; a release that was proposed is taken back.
     *
     * @throws Refused {@code stay.noRoom} for somebody who does not live at a site
     * @throws Conflict {@code trip.open} while another trip is not over
     */
    public void book(String number, HospitalTrip trip) {
        lock.hold(number);
        Stay stay = stays.requireOpen(number);
        if (stay.room().isEmpty()) {
            throw noRoom(number);
        }
        if (isOpen(number)) {
            throw new Conflict("trip.open", "%s has not come back from another trip".formatted(number), number);
        }
        note(stay, trip);
        if (!process.begin(number)) {
            throw noRoom(number);
        }
        reconsideration.of(number);
    }

    /**
     * Takes down what became of the departure.
     *
     * @param gone whether the person has left; otherwise the trip is called off
     * @throws Refused {@code trip.vehicle} if nobody says in which vehicle they have left
     */
    public void departure(String number, boolean gone, String vehicle) {
        if (gone && vehicle.isEmpty()) {
            throw new Refused("trip.vehicle", "Say in which vehicle %s has left".formatted(number), number);
        }
        if (gone) {
            departed(number, vehicle);
        } else {
            calledOff(number);
        }
    }

    private void departed(String number, String vehicle) {
        jdbc.sql("update cordon.hospital_trip set departed_at = ?, vehicle = ? where open_number = ?")
                .params(OffsetDateTime.now(clock), vehicle, number)
                .update();
    }

    private void calledOff(String number) {
        jdbc.sql("update cordon.hospital_trip set called_off_at = ?, open_number = null where open_number = ?")
                .params(OffsetDateTime.now(clock), number)
                .update();
        reconsideration.of(number);
    }

    /** The hospital keeps the person. */
    public void admitted(String number) {
        jdbc.sql("update cordon.hospital_trip set admitted_at = ? where open_number = ?")
                .params(OffsetDateTime.now(clock), number)
                .update();
    }

    /** The person is back in their room. */
    public void returned(String number) {
        jdbc.sql("update cordon.hospital_trip set returned_at = ?, open_number = null where open_number = ?")
                .params(OffsetDateTime.now(clock), number)
                .update();
        reconsideration.of(number);
    }

    @Transactional(readOnly = true)
    public boolean isOpen(String number) {
        return jdbc.sql("select count(*) from cordon.hospital_trip where open_number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @EventListener
    public void on(ControlEnded ended) {
        jdbc.sql("update cordon.hospital_trip set open_number = null where open_number = ?")
                .param(ended.number())
                .update();
    }

    private void note(Stay stay, HospitalTrip trip) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into cordon.hospital_trip
                            (number, open_number, stay_id, reason, hospital, appointment_at, booked_at, booked_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        stay.number(),
                        stay.number(),
                        stay.id(),
                        trip.reason().name(),
                        trip.hospital(),
                        OffsetDateTime.ofInstant(trip.appointmentAt(), clock.getZone()),
                        now,
                        staff.find().map(user -> user.userId()).orElse(null))
                .update();
    }

    private static Refused noRoom(String number) {
        return new Refused("stay.noRoom", "%s has no room yet".formatted(number), number);
    }
}
