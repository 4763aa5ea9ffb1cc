package org.cordon.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.control.KeyPersonListing;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.web.EngineFailures;
import org.cordon.testing.CordonTest;
import org.cordon.testing.Drives;
import org.cordon.testing.OwnVehicles;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seats are never exceeded: not by two dispatchers at once, and not by anything that gets past the program. */
@CordonTest
class VehicleRaceIntegrationTests {

    private static final int PEOPLE = 12;
    private static final int SEATS_FOR_STRANGERS = 4;

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void foundDistrict() {
        SmallDistrict.found(units);
    }

    @Test
    void seatsAsManyAsThereAreSeatsHoweverManyDispatchersThereAre() throws Exception {
        List<String> tasks = strangers().stream()
                .map(person -> person.task("UserTask_AssignVehicle").getId())
                .toList();

        List<Throwable> refused = together(tasks);

        assertThat(refused).hasSize(PEOPLE - SEATS_FOR_STRANGERS).allSatisfy(failure -> assertThat(
                        EngineFailures.refusalIn(failure).map(DomainException::code))
                .as(String.valueOf(failure))
                .contains("trip.full"));
        assertThat(jdbc.sql("select seat from cordon.transfer_order where seat is not null order by seat")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 3, 5, 7);
        assertThat(jdbc.sql("select count(*) from cordon.trip")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theDatabaseRefusesASeatThatIsTakenOrDoesNotExist() {
        List<Walker> people = strangers();
        people.get(0).does("UserTask_AssignVehicle", vehicle());

        assertThatThrownBy(() -> sit(people.get(1), 1)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> sit(people.get(1), 8)).isInstanceOf(DataIntegrityViolationException.class);
        sit(people.get(1), 2);
    }

    @Test
    void theDatabaseRefusesASecondTripOfTheSameVehicle() {
        strangers().get(0).does("UserTask_AssignVehicle", vehicle());

        assertThatThrownBy(() -> jdbc.sql("insert into cordon.trip (id, version, number, team_code, plate, open_plate,"
                                + " direction, seats, driver, opened_at) select -1, 0, 'TR-X', team_code, plate,"
                                + " open_plate, direction, seats, driver, opened_at from cordon.trip")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void sit(Walker person, int seat) {
        jdbc.sql("update cordon.transfer_order set seat = ?, trip_id = (select max(id) from cordon.trip),"
                        + " trip_seats = 7 where number = ?")
                .params(seat, person.number())
                .update();
    }

    private List<Walker> strangers() {
        Drives drives = new Drives(engine, persons, listing);
        return IntStream.range(0, PEOPLE)
                .mapToObj(person -> drives.contact(person + " Race Road", LocalDate.now(clock)))
                .toList();
    }

    private List<Throwable> together(List<String> tasks) throws Exception {
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Future<Throwable>> attempts = new ArrayList<>();
            for (String task : tasks) {
                attempts.add(threads.submit(() -> {
                    start.await();
                    return catchThrowable(() -> engine.getTaskService().complete(task, vehicle()));
                }));
            }
            List<Throwable> failures = new ArrayList<>();
            for (Future<Throwable> attempt : attempts) {
                Throwable failure = attempt.get();
                if (failure != null) {
                    failures.add(failure);
                }
            }
            return failures;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<String, Object> vehicle() {
        return Map.of("vehiclePlate", OwnVehicles.VAN, "driver", "Zhao");
    }
}
