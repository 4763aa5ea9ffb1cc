package org.cordon.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.awaitility.Awaitility;
import org.cordon.testing.Caller.Answer;
import org.cordon.testing.CordonTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nobody is pushed before the lists of a round begin; everybody is counted all the same. */
@CordonTest
class RoundListsTests {

    private static final String BATCHES = "select count(*) from cordon.push_batch where round_id = ?";

    @LocalServerPort
    int port;

    @Autowired
    TrialDistrict district;

    @Autowired
    RoundWatch watch;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private OffsetDateTime now;
    private RoundClient cdc;
    private List<String> people = List.of();

    @BeforeEach
    void found() {
        district.found();
        now = OffsetDateTime.now(clock);
        cdc = new RoundClient(port, "roundCdc");
        people = district.live(4, TrialDistrict.EAST_ONE, "G1");
    }

    @Test
    void onlyCountsUntilListsBegin() {
        long round = open(now.plusHours(6));
        cdc.write("/" + round + "/exemptions", """
                {"exemptions":[{"documentNumber":"%s","reason":"MEDICAL"}]}""".formatted(people.get(3)));
        cdc.sample(round, people.subList(0, 1), now);

        assertThat(counts(cdc.compare(round))).isEqualTo("4 = 1 + 1 + 2, pushed 0");
        JsonNode line =
                cdc.read("/" + round + "/coverage?level=GRID").get("lines").get(0);
        assertThat(line.get("unsampled").asInt()).isEqualTo(2);
        assertThat(line.get("open").asInt()).isZero();
        assertThat(cdc.rows(round, "")).isEmpty();
        assertThat(jdbc.queryForObject(BATCHES, Long.class, round)).isZero();

        jdbc.update("update cordon.test_round set lists_from = ? where id = ?", now, round);
        assertThat(counts(cdc.compare(round))).isEqualTo("4 = 1 + 1 + 2, pushed 2");
        assertThat(cdc.rows(round, "")).hasSize(2);
    }

    @Test
    void beginsThemWhenSomebodySaysSo() {
        long round = open(now.plusHours(6));
        JsonNode run = cdc.awaitEnd(cdc.ask("/" + round + "/lists"));

        assertThat(run.get("comparison").get("added").asInt()).isEqualTo(4);
        String begun = cdc.read("/" + round).get("listsFrom").asText();
        assertThat(OffsetDateTime.parse(begun)).isBetween(now.minusSeconds(1), OffsetDateTime.now(clock));
        assertThat(code(cdc.post("/" + round + "/lists", ""))).isEqualTo("round.lists.begun");
        assertThat(cdc.read("/" + round).get("listsFrom").asText()).isEqualTo(begun);
        assertThat(new RoundClient(port, "roundEast")
                        .post("/" + round + "/lists", "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void isClosedWithoutThemOnlyByWhoSaysSo() {
        long round = open(now.plusHours(6));

        assertThat(code(cdc.post("/" + round + "/closing", ""))).isEqualTo("round.lists.none");
        JsonNode asked = left(round, RunKind.CLOSING);
        jdbc.update("update cordon.test_round set lists_from = ? where id = ?", now.plusSeconds(1), round);
        jdbc.update(
                "update cordon.round_run set asked_at = ? where id = ?",
                now,
                asked.get("id").asLong());
        Awaitility.await().until(() -> OffsetDateTime.now(clock).isAfter(now.plusSeconds(1)));
        watch.lookForAsked();
        JsonNode run = cdc.awaitEnd(asked);

        assertThat(counts(run.get("comparison"))).isEqualTo("4 = 0 + 0 + 4, pushed 0");
        assertThat(cdc.rows(round, "")).isEmpty();
        assertThat(code(cdc.post("/" + round + "/lists", ""))).isEqualTo("round.closed");
    }

    @Test
    void leavesWhoIsMissingToTheTownsWhenItIsClosedAfterwards() {
        long round = open(now.minusMinutes(1));
        cdc.sample(round, people.subList(0, 1), now);

        cdc.close(round);

        assertThat(cdc.rows(round, "")).hasSize(3);
    }

    @Test
    void beginsThemBehindAComparisonThatRunsAndNotIfThatIsStopped() {
        long round = open(now.plusHours(6));
        JsonNode comparison = left(round, RunKind.COMPARISON);
        JsonNode lists = left(round, RunKind.LISTS);
        assertThat(code(cdc.post("/" + round + "/closing?withoutLists=true", "")))
                .isEqualTo("round.lists.asked");
        assertThat(cdc.ask("/" + round + "/lists").get("id")).isEqualTo(lists.get("id"));
        assertThat(lists.get("id")).isNotEqualTo(comparison.get("id"));
        assertThat(cdc.awaitEnd(lists).get("comparison").get("added").asInt()).isEqualTo(4);

        district.found();
        people = district.live(4, TrialDistrict.EAST_ONE, "G1");
        long other = open(now.plusHours(6));
        JsonNode stopped = left(other, RunKind.LISTS);
        cdc.write("/" + other + "/runs/" + stopped.get("id") + "/stop", "");
        assertThat(cdc.awaitEnd(stopped).get("state").asText()).isEqualTo("STOPPED");
        assertThat(counts(cdc.compare(other))).isEqualTo("4 = 0 + 0 + 4, pushed 0");
    }

    /** As a node leaves it that died: whoever looks next begins it anew. */
    private JsonNode left(long round, RunKind kind) {
        jdbc.update(
                "insert into cordon.round_run (round_id, open_round, kind, state, asked_by, asked_at, starts, started_at)"
                        + " values (?, ?, ?, 'RUNNING', 'roundCdc', current_timestamp, 1, current_timestamp)",
                round,
                round,
                kind.name());
        long run = jdbc.queryForObject("select max(id) from cordon.round_run", Long.class);
        return cdc.read("/" + round + "/runs/" + run);
    }

    @Test
    void beginsThemAfterThreeQuartersOfTheWindowWhereNobodySaysWhenAndNeverOutsideIt() {
        JsonNode round = cdc.read("/" + open(null));

        assertThat(moment(round, "listsFrom")).isEqualTo(moment(round, "endsAt").minusHours(2));
        jdbc.update("update cordon.test_round set starts_at = ?", now.plusHours(1));
        assertThat(code(cdc.post("/" + round.get("id") + "/lists", ""))).isEqualTo("round.lists.early");
        district.found();
        assertThat(code(answer(now.minusHours(2)))).isEqualTo("round.listsFrom");
        assertThat(code(answer(now.plusHours(8)))).isEqualTo("round.listsFrom");
    }

    private static OffsetDateTime moment(JsonNode round, String field) {
        return OffsetDateTime.parse(round.get(field).asText());
    }

    private long open(@Nullable OffsetDateTime listsFrom) {
        Answer answer = answer(listsFrom);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return RoundClient.parse(answer).get("id").asLong();
    }

    private Answer answer(@Nullable OffsetDateTime listsFrom) {
        return cdc.post("", """
                {"name":"第一轮","areaCodes":["%s"],"from":"%s","until":"%s","listsFrom":%s}""".formatted(
                        TrialDistrict.EAST,
                        now.minusHours(1),
                        now.plusHours(7),
                        listsFrom == null ? null : "\"" + listsFrom + "\""));
    }

    /** {@code due = sampled + exempt + unsampled}, and who of them was put on a list. */
    private static String counts(JsonNode found) {
        return "%d = %d + %d + %d, pushed %d"
                .formatted(
                        found.get("due").asInt(),
                        found.get("sampled").asInt(),
                        found.get("exempt").asInt(),
                        found.get("unsampled").asInt(),
                        found.get("added").asInt());
    }

    private static String code(Answer answer) {
        return RoundClient.parse(answer).get("code").asText();
    }
}
