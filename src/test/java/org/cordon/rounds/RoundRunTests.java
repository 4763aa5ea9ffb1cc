package org.cordon.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Comparing and closing in the background: seen, stopped, and begun anew where a node died. */
@CordonTest
class RoundRunTests {

    @LocalServerPort
    int port;

    @Autowired
    TrialDistrict district;

    @Autowired
    RoundOpening opening;

    @Autowired
    RoundAsking asking;

    @Autowired
    RunReports reports;

    @Autowired
    RoundTurns turns;

    @Autowired
    RoundRuns runs;

    @Autowired
    RoundWatch watch;

    @Autowired
    SampleStage stage;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private RoundClient cdc;
    private List<String> people = List.of();
    private long round;

    @BeforeEach
    void compareOnce() {
        district.found();
        cdc = new RoundClient(port, "roundCdc");
        Instant now = clock.instant();
        people = district.live(4, TrialDistrict.EAST_ONE, "G1");
        round = opening.open(
                new NewRound(
                        "Round", List.of(TrialDistrict.EAST), now.minusSeconds(60), now.plusSeconds(6_000), now, 24),
                "roundCdc");
        jdbc.update(
                "update cordon.round_turn set next_at = ?",
                OffsetDateTime.now(clock).plusHours(1));
        assertThat(cdc.compare(round).get("added").asInt()).isEqualTo(4);
        jdbc.update(
                "insert into cordon.round_sample (round_id, identity_hash, sampled_at, received_at)"
                        + " values (?, ?, current_timestamp, current_timestamp)",
                round,
                district.hash(people.get(0)));
    }

    @AfterEach
    void forgetTheRegister() {
        jdbc.update("delete from cordon.register_version where mode = 'TRIAL'");
    }

    @Test
    void tellsHowFarItIsAndThenWhatItFound() {
        JsonNode asked = whileRowsAreHeld(() -> {
            JsonNode begun = cdc.ask("/" + round + "/comparisons");
            JsonNode running = awaitPhase(begun, "SETTLE");
            assertThat(running.get("state").asText()).isEqualTo("RUNNING");
            assertThat(running.get("residents").asInt()).isEqualTo(4);
            assertThat(running.get("secondsLeft").isNull()).isFalse();
            assertThat(running.get("phaseCount").asInt()).isEqualTo(3);
            assertThat(cdc.ask("/" + round + "/comparisons").get("id")).isEqualTo(begun.get("id"));
            return begun;
        });

        JsonNode done = cdc.awaitEnd(asked);
        assertThat(done.get("state").asText()).isEqualTo("DONE");
        assertThat(phases(done)).containsExactly("SETTLE 1", "PUSH 0", "COUNT 4");
        assertThat(done.get("comparison").get("settled").asInt()).isEqualTo(1);
        assertThat(cdc.post(runPath(asked) + "/stop", "").status()).isEqualTo(409);
        RoundClient east = new RoundClient(port, "roundEast");
        assertThat(east.get(runPath(asked)).status()).isEqualTo(403);
        assertThat(east.post(runPath(asked) + "/stop", "").status()).isEqualTo(403);
        assertThat(cdc.get("/" + (round + 1) + "/runs/" + asked.get("id")).status())
                .isEqualTo(404);
    }

    @Test
    void isStoppedBetweenPhasesAndLeavesTheRoundAsItWas() {
        JsonNode asked = whileRowsAreHeld(() -> {
            JsonNode begun = cdc.ask("/" + round + "/closing");
            awaitPhase(begun, "SETTLE");
            JsonNode stopping = cdc.write(runPath(begun) + "/stop", "");
            assertThat(stopping.get("stopping").asBoolean()).isTrue();
            assertThat(stopping.get("state").asText()).isEqualTo("RUNNING");
            return begun;
        });

        assertThat(cdc.awaitEnd(asked).get("state").asText()).isEqualTo("STOPPED");
        assertThat(cdc.read("/" + round).get("closedAt").isNull()).isTrue();
        assertThat(cdc.read("/" + round + "/comparisons")).hasSize(1);
        assertThat(cdc.ids(round, "state=OPEN")).hasSize(4);
        assertThat(cdc.sample(round, people.subList(1, 2), OffsetDateTime.now(clock)))
                .isEqualTo("1 = 1 + 0 + 0");
        cdc.close(round);
        assertThat(cdc.ids(round, "state=OPEN")).hasSize(2);
    }

    @Test
    void isBegunAnewWhereANodeDied() {
        long run = left(RunKind.COMPARISON, 1);

        watch.look();

        JsonNode done = cdc.read("/" + round + "/runs/" + run);
        assertThat(done.get("state").asText()).isEqualTo("DONE");
        assertThat(phases(done)).containsExactly("SETTLE 1", "PUSH 0", "COUNT 4");
        assertThat(cdc.read("/" + round + "/comparisons")).hasSize(2);
        assertThat(cdc.rows(round, "")).hasSize(4);
    }

    @Test
    void isNotBegunAnewForEverNorAfterItWasStopped() {
        long deadly = left(RunKind.CLOSING, RoundRunStep.MOST_STARTS);
        long stopped = left(RunKind.COMPARISON, 1);
        jdbc.update("update cordon.round_run set stopped_by = 'roundCdc' where id = ?", stopped);
        jdbc.update(
                "update cordon.round_turn set next_at = ?",
                OffsetDateTime.now(clock).minusSeconds(1));

        watch.look();

        JsonNode failed = cdc.read("/" + round + "/runs/" + deadly);
        assertThat(failed.get("state").asText()).isEqualTo("FAILED");
        assertThat(failed.get("failure").get("code").asText()).isEqualTo("round.run.cutOff");
        assertThat(failed.get("failure").get("message").asText()).contains("server went down");
        assertThat(cdc.read("/" + round + "/runs/" + stopped).get("state").asText())
                .isEqualTo("STOPPED");
        assertThat(cdc.read("/" + round).get("closedAt").isNull()).isTrue();
        assertThat(cdc.read("/" + round + "/comparisons")).hasSize(1);
        assertThat(turns.due()).isEmpty(); // else whoever stopped it would see it begin again at once
    }

    @Test
    void isOneRunForAllWhoAskAtOnceAndAClosingFollowsIt() throws Exception {
        ExecutorService staff = Executors.newFixedThreadPool(4);
        long[] closing = new long[1];
        Set<Long> ids = transaction.execute(status -> {
            turns.hold(round);
            List<Future<RoundRun>> asked = Stream.generate(() -> staff.submit(() -> asking.compare(round, "roundCdc")))
                    .limit(4)
                    .toList();
            Set<Long> runs = asked.stream().map(one -> soon(one).id()).collect(Collectors.toSet());
            closing[0] = cdc.ask("/" + round + "/closing").get("id").asLong();
            assertThat(RoundClient.parse(cdc.post("/" + round + "/comparisons", ""))
                            .get("code")
                            .asText())
                    .isEqualTo("round.closing.asked");
            return runs;
        });
        staff.shutdown();
        assertThat(ids).hasSize(1);

        watch.look();

        assertThat(cdc.awaitEnd(cdc.read("/" + round + "/runs/" + closing[0]))
                        .get("state")
                        .asText())
                .isEqualTo("DONE");
        assertThat(cdc.read("/" + round).get("closedAt").isNull()).isFalse();
        assertThat(cdc.read("/" + round + "/comparisons")).hasSize(3);
        assertThat(RoundClient.parse(cdc.post("/" + round + "/closing", ""))
                        .get("code")
                        .asText())
                .isEqualTo("round.closed");
    }

    @Test
    void isStoppedAtOnceWhileItWaits() {
        transaction.executeWithoutResult(status -> {
            turns.hold(round);
            JsonNode asked = cdc.ask("/" + round + "/closing");
            assertThat(cdc.write(runPath(asked) + "/stop", "").get("state").asText())
                    .isEqualTo("STOPPED");
        });

        watch.look();

        assertThat(cdc.read("/" + round).get("closedAt").isNull()).isTrue();
    }

    @Test
    void isTriedAgainByItselfWhereTheRegisterWasWrittenMeanwhile() {
        JsonNode asked = whileRowsAreHeld(() -> {
            JsonNode begun = cdc.ask("/" + round + "/comparisons");
            awaitPhase(begun, "SETTLE");
            jdbc.update(
                    "insert into cordon.register_version (import_id, mode, division_year, written_at, added, changed,"
                            + " unchanged, removed) values (?, 'TRIAL', 2022, current_timestamp, 0, 0, 0, 0)",
                    UUID.randomUUID());
            return begun;
        });
        JsonNode waiting = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> cdc.run(asked), run -> run.get("state").asText().equals("WAITING"));
        assertThat(waiting.get("failure").get("code").asText()).isEqualTo("round.register.changed");

        watch.look();

        assertThat(cdc.run(asked).get("state").asText()).isEqualTo("DONE");
        assertThat(cdc.read("/" + round + "/comparisons")).hasSize(2);
    }

    @Test
    void isSeenAsWellWhereItIsTheRoundsTurn() {
        watch.look();

        JsonNode turn = cdc.read("/" + round + "/runs/"
                + jdbc.queryForObject("select max(id) from cordon.round_run where round_id = ?", Long.class, round));
        assertThat(turn.get("askedBy").asText()).isEqualTo("roundCdc"); // not due again for five minutes

        jdbc.update(
                "update cordon.round_turn set next_at = ?",
                OffsetDateTime.now(clock).minusSeconds(1));
        watch.look();

        turn = cdc.read("/" + round + "/runs/"
                + jdbc.queryForObject("select max(id) from cordon.round_run where round_id = ?", Long.class, round));
        assertThat(turn.get("askedBy").isNull()).isTrue();
        assertThat(turn.get("state").asText()).isEqualTo("DONE");
    }

    @Test
    void countsTheFileThatIsBeingWrittenWhenItIsClosed() {
        UUID file = UUID.randomUUID();
        RoundSample sample = new RoundSample(round, district.hash(people.get(1)), clock.instant(), null);
        transaction.executeWithoutResult(status -> stage.add(file, List.of(new StagedSample(7, sample))));

        JsonNode asked = transaction.execute(status -> {
            long added = stage.compare(file).added();
            JsonNode closing = cdc.ask("/" + round + "/closing");
            awaitPhase(closing, "SAMPLES");
            stage.write(file, added);
            return closing;
        });

        JsonNode closed = cdc.awaitEnd(asked);
        assertThat(closed.get("state").asText()).isEqualTo("DONE");
        assertThat(closed.get("comparison").get("sampled").asInt()).isEqualTo(2);
        stage.end(file);
    }

    @Test
    void isNotTheTurnOfARoundThatHasNotBegun() {
        OffsetDateTime begins = OffsetDateTime.now(clock).plusHours(1).withNano(0);
        jdbc.update("update cordon.round_turn set next_at = ? where round_id = ?", begins, round);

        cdc.compare(round);
        assertThat(nextTurn()).isEqualTo(begins.toInstant());
        asking.stop(round, left(RunKind.COMPARISON, 1), "roundCdc");
        assertThat(nextTurn()).isEqualTo(begins.toInstant());
    }

    @Test
    void isNotTakenUpOnceItWasStopped() {
        long stopped = left(RunKind.COMPARISON, 1);
        jdbc.update("update cordon.round_run set state = 'STOPPED', open_round = null where id = ?", stopped);

        assertThat(runs.start(stopped, 4)).isEmpty();

        assertThat(cdc.read("/" + round + "/runs/" + stopped).get("state").asText())
                .isEqualTo("STOPPED");
    }

    private Instant nextTurn() {
        return jdbc.queryForObject(
                        "select next_at from cordon.round_turn where round_id = ?", OffsetDateTime.class, round)
                .toInstant();
    }

    /** As a node leaves it that dies in its first phase. */
    private long left(RunKind kind, int starts) {
        jdbc.update(
                "insert into cordon.round_run (round_id, open_round, kind, state, asked_by, asked_at, starts, started_at)"
                        + " values (?, ?, ?, 'RUNNING', 'roundCdc', current_timestamp, ?, current_timestamp)",
                round,
                round,
                kind.name(),
                starts);
        long run = jdbc.queryForObject("select max(id) from cordon.round_run", Long.class);
        jdbc.update("insert into cordon.round_run_phase values (?, 'SETTLE', current_timestamp, null, null)", run);
        return run;
    }

    /** The row that the comparison ends is held, so that it waits in its first phase. */
    private JsonNode whileRowsAreHeld(Supplier<JsonNode> meanwhile) {
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            return transaction.execute(status -> {
                jdbc.queryForList("select id from cordon.push_row where round_id = ? for update", round);
                return soon(beside.submit(meanwhile::get));
            });
        } finally {
            beside.shutdown();
        }
    }

    private JsonNode awaitPhase(JsonNode asked, String phase) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(8))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> reports.require(round, asked.get("id").asLong()).phase() == RunPhase.valueOf(phase));
        return cdc.run(asked);
    }

    private static <T> T soon(Future<T> one) {
        try {
            return one.get(9, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> phases(JsonNode run) {
        return Stream.iterate(0, i -> i < run.get("phases").size(), i -> i + 1)
                .map(i -> run.get("phases").get(i))
                .map(phase ->
                        phase.get("phase").asText() + " " + phase.get("rows").asText())
                .toList();
    }

    private String runPath(JsonNode asked) {
        return "/" + round + "/runs/" + asked.get("id").asLong();
    }
}
