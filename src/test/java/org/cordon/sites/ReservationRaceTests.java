package org.cordon.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.cordon.testing.IsolatedPeople;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** Two dispatchers want the same 100 rooms for 500 people at the same time. */
@CordonTest
class ReservationRaceTests {

    private static final int ROOMS = 100;
    private static final int PEOPLE = 500;
    private static final int AT_ONCE = 20;
    private static final List<StaffUser> DISPATCHERS = List.of(dispatcher("transfer1"), dispatcher("transfer2"));

    private final String site =
            "370215R" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    @Autowired
    MockMvc mvc;

    @Autowired
    UnitRegistration units;

    @Autowired
    RoomRegister rooms;

    @Autowired
    JdbcTemplate template;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    Clock clock;

    private List<String> people = List.of();

    @BeforeEach
    void openRooms() {
        SmallDistrict.found(units);
        jdbc.sql("delete from cordon.room_queue").update();
        units.register(new Unit(site, UnitKind.ISOLATION_SITE, "抢房隔离点", "Race site", null));
        rooms.open(
                site,
                IntStream.range(0, ROOMS).mapToObj(ReservationRaceTests::door).toList());
        people = IsolatedPeople.numbers(site.substring(7), PEOPLE);
        new IsolatedPeople(template, engine, transactions, clock).list(people);
    }

    /** They have no process, which every comparison with the engine would report. */
    @AfterEach
    void forgetThePeople() {
        jdbc.sql("update cordon.room_place set holder = null where site_code = ?")
                .param(site)
                .update();
        jdbc.sql("update cordon.stay set open_number = null, left_at = expected_at where site_code = ?")
                .param(site)
                .update();
        jdbc.sql("update cordon.key_person set ended_at = listed_at, open_person_id = null where number like ?")
                .param(site.substring(7) + "-%")
                .update();
    }

    @Test
    void oneHundredGetAnyRoomOfASiteAndFourHundredLearnThatThereIsNone() throws Exception {
        List<MockHttpServletResponse> answers =
                race(person -> "{\"number\": \"%s\", \"site\": \"%s\"}".formatted(people.get(person), site));

        assertHundredWon(answers, "room.none");
    }

    @Test
    void oneInFiveGetsTheRoomThatAllFiveAskFor() throws Exception {
        List<MockHttpServletResponse> answers =
                race(person -> "{\"number\": \"%s\", \"site\": \"%s\", \"room\": \"%s\"}"
                        .formatted(people.get(person), site, door(person % ROOMS)));

        assertHundredWon(answers, "room.gone");
    }

    private void assertHundredWon(List<MockHttpServletResponse> answers, String refusal) throws Exception {
        List<String> given = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (MockHttpServletResponse answer : answers) {
            JsonNode body = json.readTree(answer.getContentAsByteArray());
            if (answer.getStatus() == 201) {
                given.add(body.path("room").asText());
            } else {
                assertThat(answer.getStatus()).isEqualTo(409);
                refused.add(body.path("code").asText());
            }
        }
        assertThat(given).hasSize(ROOMS).doesNotHaveDuplicates();
        assertThat(refused).hasSize(PEOPLE - ROOMS).containsOnly(refusal);
        assertThat(count("select count(distinct holder) from cordon.room_place where site_code = ?"))
                .isEqualTo(ROOMS);
        assertThat(count("select count(*) from cordon.stay where site_code = ? and open_number is not null"))
                .isEqualTo(ROOMS);
        assertThat(count("select count(*) from cordon.responsibility where unit_code = ?"))
                .isEqualTo(ROOMS);
        assertThat(rooms.of(site)).allMatch(room -> room.condition() == RoomCondition.RESERVED);
    }

    private List<MockHttpServletResponse> race(Body body) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService dispatchers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<MockHttpServletResponse>> sent = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                sent.add(dispatchers.submit(reservation(start, DISPATCHERS.get(person % 2), body.of(person))));
            }
            start.countDown();
            List<MockHttpServletResponse> answers = new ArrayList<>();
            for (Future<MockHttpServletResponse> answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            dispatchers.shutdownNow();
        }
    }

    private interface Body {
        String of(int person);
    }

    private Callable<MockHttpServletResponse> reservation(CountDownLatch start, StaffUser staff, String body) {
        return () -> {
            start.await();
            return mvc.perform(post("/api/v1/room-reservations")
                            .with(user(staff))
                            .with(csrf())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andReturn()
                    .getResponse();
        };
    }

    private int count(String query) {
        return jdbc.sql(query).param(site).query(Integer.class).single();
    }

    private static StaffUser dispatcher(String name) {
        return new StaffUser(name, name, Set.of(Roles.TRANSFER_TEAM), Set.of(SmallDistrict.TRANSFER_TEAM));
    }

    private static String door(int number) {
        return "03%03d".formatted(number);
    }
}
