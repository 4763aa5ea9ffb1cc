package org.cordon.pushes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.rounds.RoundClient;
import org.cordon.rounds.TrialDistrict;
import org.cordon.testing.CordonTest;
import org.cordon.testing.Walker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever refuses, has moved or is never met is looked for by a process of their own, once. */
@CordonTest
class PersonSearchTests {

    @LocalServerPort
    int port;

    @Autowired
    TrialDistrict district;

    @Autowired
    SearchWatch watch;

    @Autowired
    SearchStep step;

    @Autowired
    PersonSearches searches;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private RoundClient cdc;
    private RoundClient east;
    private List<Long> rows;

    @BeforeEach
    void push() {
        district.found();
        cdc = new RoundClient(port, "roundCdc");
        east = new RoundClient(port, "roundEast");
        OffsetDateTime now = OffsetDateTime.now(clock);
        district.live(4, TrialDistrict.EAST_ONE, "G1");
        long round = cdc.open(TrialDistrict.EAST, now.minusHours(1), now.plusHours(7));
        cdc.compare(round);
        rows = cdc.ids(round, "");
    }

    @Test
    void beginsAVerificationForWhoRefusesHasMovedOrIsNeverMet() {
        answer(rows.get(0), "REFUSED");
        answer(rows.get(1), "MOVED");
        answer(rows.get(2), "WRONG_ADDRESS");
        for (int visit = 1; visit <= 3; visit++) {
            assertThat(row(rows.get(3)).get("pending").asBoolean()).isTrue();
            answer(rows.get(3), "ABSENT");
        }
        assertThat(row(rows.get(3)).get("pending").asBoolean()).isFalse();

        watch.look();
        watch.look();

        List<String> numbers = numbers();
        assertThat(numbers).hasSize(3).doesNotContainNull().doesNotHaveDuplicates();
        for (String number : numbers) {
            Walker person = new Walker(engine, number);
            assertThat(person.task("UserTask_VerifyPerson").getTenantId()).isEqualTo(TrialDistrict.EAST);
        }
        JsonNode events = cdc.read("/rows/" + rows.get(0)).get("events");
        assertThat(events.findValuesAsText("kind")).containsExactly("PUSHED", "ANSWERED", "SEARCHED");
        assertThat(events.get(2).get("detail").asText()).isIn(numbers);
        assertThat(cdc.read("/rows/" + rows.get(2)).get("events").findValuesAsText("kind"))
                .containsExactly("PUSHED", "ANSWERED");
    }

    @Test
    void isBegunOnceByNodesAtOnce() throws Exception {
        answer(rows.get(0), "REFUSED");
        CountDownLatch begin = new CountDownLatch(1);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> tries = Stream.generate(() -> nodes.submit(() -> {
                    begin.await();
                    step.begin(rows.get(0));
                    return true;
                }))
                .limit(4)
                .toList();
        begin.countDown();
        for (Future<Boolean> one : tries) {
            assertThat(one.get()).isTrue();
        }
        nodes.shutdown();

        assertThat(numbers()).hasSize(1);
        assertThat(cdc.read("/rows/" + rows.get(0)).get("events").findValuesAsText("kind"))
                .containsExactly("PUSHED", "ANSWERED", "SEARCHED");
    }

    @Test
    void leavesAnAnswerAloneThatIsBeingTakenBack() throws Exception {
        answer(rows.get(0), "REFUSED");
        ExecutorService node = Executors.newSingleThreadExecutor();
        transaction.executeWithoutResult(status -> {
            jdbc.queryForList("select id from cordon.push_row where id = ? for update", rows.get(0));
            Future<?> search = node.submit(() -> step.begin(rows.get(0)));
            assertThat(search).succeedsWithin(Duration.ofSeconds(8));
            searches.callOff(rows.get(0));
        });
        node.shutdown();

        watch.look();

        assertThat(jdbc.queryForList("select row_id from cordon.push_search", Long.class))
                .isEmpty();
        assertThat(cdc.read("/rows/" + rows.get(0)).get("events").findValuesAsText("kind"))
                .containsExactly("PUSHED", "ANSWERED");
    }

    @Test
    void isTriedLaterAgainAndBehindTheOthersWhereItFails() {
        answer(rows.get(0), "REFUSED");
        answer(rows.get(1), "REFUSED");
        jdbc.update("update cordon.push_row set kind = 'vanished' where id = ?", rows.get(0));
        assertThat(searches.open(1)).containsExactly(rows.get(0));

        watch.look();

        assertThat(cdc.read("/rows/" + rows.get(1)).get("events").findValuesAsText("kind"))
                .contains("SEARCHED");
        answer(rows.get(2), "REFUSED");
        assertThat(searches.open(1)).containsExactly(rows.get(2));
        watch.look();
        assertThat(searches.open(1)).isEmpty();
        jdbc.update("update cordon.push_search set next_at = asked_at where done_at is null");
        jdbc.update("update cordon.push_row set kind = 'unsampled' where id = ?", rows.get(0));
        watch.look();
        assertThat(cdc.read("/rows/" + rows.get(0)).get("events").findValuesAsText("kind"))
                .contains("SEARCHED");
    }

    @Test
    void isCalledOffByWhoTakesTheAnswerBackInTime() {
        answer(rows.get(0), "REFUSED");
        undo(rows.get(0));
        answer(rows.get(1), "ABSENT");
        answer(rows.get(1), "ABSENT");
        undo(rows.get(1));
        answer(rows.get(1), "ABSENT");
        assertThat(row(rows.get(1)).get("pending").asBoolean()).isTrue();

        watch.look();

        assertThat(jdbc.queryForObject("select count(*) from cordon.push_search", Long.class))
                .isZero();
        answer(rows.get(1), "ABSENT");
        watch.look();
        undo(rows.get(1));
        answer(rows.get(1), "REFUSED");
        watch.look();
        assertThat(numbers()).hasSize(1);
    }

    private List<String> numbers() {
        return jdbc.queryForList("select detail from cordon.push_row_event where kind = 'SEARCHED'", String.class);
    }

    private JsonNode row(long row) {
        return cdc.read("/rows/" + row).get("row");
    }

    private void answer(long row, String outcome) {
        assertThat(east.post("/rows/" + row + "/feedback", "{\"outcome\":\"" + outcome + "\"}")
                        .status())
                .isEqualTo(204);
    }

    private void undo(long row) {
        assertThat(east.post("/rows/" + row + "/undoing", "{\"reason\":\"误点\"}").status())
                .isEqualTo(204);
    }
}
