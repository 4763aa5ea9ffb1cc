package org.cordon.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.cordon.platform.errors.Conflict;
import org.cordon.pushes.PushScope;
import org.cordon.pushes.RowFeedback;
import org.cordon.pushes.RowRerouting;
import org.cordon.pushes.RowWork.Worker;
import org.cordon.testing.Caller.Answer;
import org.cordon.testing.CordonTest;
import org.cordon.testing.LockWaits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is due, who was sampled and who is left, whatever comes first. */
@CordonTest
class RoundTests {

    @LocalServerPort
    int port;

    @Autowired
    TrialDistrict district;

    @Autowired
    RoundComparing comparing;

    @Autowired
    RoundTurns turns;

    @Autowired
    RowRerouting rerouting;

    @Autowired
    RowFeedback feedback;

    @Autowired
    RoundWatch watch;

    @Autowired
    RoundClosing closing;

    @Autowired
    UnmatchedListing listing;

    @Autowired
    SampleStage stage;

    @Autowired
    LockWaits waits;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private OffsetDateTime now;
    private RoundClient cdc;
    private RoundClient east;
    private RoundClient west;

    @BeforeEach
    void found() {
        district.found();
        now = OffsetDateTime.now(clock);
        cdc = new RoundClient(port, "roundCdc");
        east = new RoundClient(port, "roundEast");
        west = new RoundClient(port, "roundWest");
    }

    @Test
    void splitsWhoIsDueIntoSampledExemptAndLeft() {
        List<String> first = district.live(8, TrialDistrict.EAST_ONE, "G1");
        district.live(3, TrialDistrict.EAST_ONE, "G2");
        List<String> second = district.live(5, TrialDistrict.EAST_TWO, "");
        List<String> third = district.live(4, TrialDistrict.WEST_ONE, "G1");
        district.live(2, TrialDistrict.WEST, "");
        jdbc.update("update cordon.resident set removed_at = since where id = (select max(id) from cordon.resident)");
        long round = open(TrialDistrict.DISTRICT);
        JsonNode exempted = cdc.write(
                "/" + round + "/exemptions", """
                {"exemptions":[{"documentNumber":"%s","reason":"MEDICAL"},{"documentNumber":"%s","reason":"RECOVERED"},
                 {"areaCode":"%s","gridCode":"G2","reason":"IN_CONTROL"}]}
                """.formatted(first.get(7), first.get(0), TrialDistrict.EAST_ONE));
        assertThat(exempted.get("added").asInt()).isEqualTo(3);

        cdc.sample(
                round,
                Stream.of(first.subList(0, 5), second.subList(0, 2))
                        .flatMap(List::stream)
                        .toList(),
                now);
        cdc.sample(round, List.of(third.get(0), district.stranger()), now);
        JsonNode found = cdc.compare(round);

        // 8+3+5 in the east, 4+1 in the west; the removed one is not due; the sampled exempt one counts as sampled
        assertThat(counts(found)).isEqualTo("21 = 8 + 4 + 9");
        assertThat(found.get("added").asInt()).isEqualTo(9);
        assertThat(found.get("unmatched").asInt()).isEqualTo(1);
        assertThat(cdc.rows(round, "")).hasSize(9);
        assertThat(coverage(cdc, round, "TOWN"))
                .containsExactly("370298001   16 = 7 + 4 + 5", "370298002   5 = 1 + 0 + 4");
        assertThat(coverage(cdc, round, "COMMUNITY"))
                .containsExactly(
                        "370298001 370298001001  11 = 5 + 4 + 2",
                        "370298001 370298001002  5 = 2 + 0 + 3",
                        "370298002   1 = 0 + 0 + 1",
                        "370298002 370298002001  4 = 1 + 0 + 3");
        assertThat(coverage(cdc, round, "GRID&area=" + TrialDistrict.EAST_ONE))
                .containsExactly("370298001 370298001001 G1 8 = 5 + 1 + 2", "370298001 370298001001 G2 3 = 0 + 3 + 0");
        assertConserved(round);
    }

    @Test
    void exemptsPlacesOfEveryLevelWithAndWithoutAGrid() {
        district.live(1, TrialDistrict.EAST_ONE, "G1");
        district.live(2, TrialDistrict.EAST_TWO, "G1");
        district.live(4, TrialDistrict.EAST_TWO, "G2");
        district.live(8, TrialDistrict.WEST_ONE, "G1");
        district.live(16, TrialDistrict.WEST, "");
        long round = open(TrialDistrict.DISTRICT);

        assertThat(exemptWith(round, TrialDistrict.EAST_TWO, "G2")).isEqualTo(4);
        assertThat(exemptWith(round, TrialDistrict.EAST, "G1")).isEqualTo(4 + 1 + 2);
        assertThat(exemptWith(round, TrialDistrict.WEST_ONE, "")).isEqualTo(7 + 8);
        assertThat(exemptWith(round, TrialDistrict.WEST, "")).isEqualTo(15 + 16);
    }

    private int exemptWith(long round, String area, String grid) {
        cdc.write("/" + round + "/exemptions", """
                {"exemptions":[{"areaCode":"%s","gridCode":"%s","reason":"IN_CONTROL"}]}""".formatted(area, grid));
        return cdc.compare(round).get("exempt").asInt();
    }

    @Test
    void countsAPersonOnceHoweverOftenTheSampleIsSent() {
        List<String> people = district.live(6, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.EAST);
        RoundClient laboratory = new RoundClient(port, "roundLaboratory");

        assertThat(laboratory.sample(round, people.subList(0, 4), now)).isEqualTo("4 = 4 + 0 + 0");
        assertThat(laboratory.sample(round, people.subList(0, 5), now.minusMinutes(1)))
                .isEqualTo("5 = 1 + 4 + 0");
        assertThat(laboratory.sample(round, List.of(people.get(5), people.get(5)), now))
                .isEqualTo("2 = 1 + 1 + 0");
        assertThat(laboratory.sample(round, people.subList(0, 1), now.minusDays(9)))
                .isEqualTo("1 = 0 + 0 + 1");
        assertThat(laboratory.sample(round, List.of("37022219700101001"), now)).isEqualTo("1 = 0 + 0 + 1");

        assertThat(counts(cdc.compare(round))).isEqualTo("6 = 6 + 0 + 0");
        assertThat(jdbc.queryForObject("select count(*) from cordon.round_sample", Long.class))
                .isEqualTo(6);
        assertThat(laboratory.get("/rows?round=" + round).status()).isEqualTo(403);
        assertThat(east.post("/" + round + "/samples", RoundClient.samples(people, now))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void saysWhyASampleWasNotTakenAndListsWhoIsNotRegistered() {
        district.live(1, TrialDistrict.EAST_ONE, "");
        long round = open(TrialDistrict.EAST);
        String stranger = district.stranger();
        String wrong = stranger.substring(0, 17) + (stranger.endsWith("1") ? "2" : "1");

        JsonNode answer = cdc.write("/" + round + "/samples", RoundClient.samples(List.of(stranger, wrong), now));
        cdc.compare(round);
        listing.list(round);

        assertThat(answer.get("accepted").asInt()).isEqualTo(1);
        assertThat(answer.get("rejected").get(0).get("index").asInt()).isEqualTo(1);
        assertThat(answer.get("rejected").get(0).get("code").asText()).isEqualTo("person.id.number.check.digit");
        assertThat(answer.toString()).doesNotContain(wrong);
        JsonNode unmatched = cdc.read("/" + round + "/samples/unmatched");
        assertThat(unmatched).hasSize(1);
        assertThat(unmatched.get(0).get("sampleNumber").asText()).isEqualTo("T-" + stranger.substring(14));
        assertThat(east.get("/" + round + "/samples/unmatched").status()).isEqualTo(403);
    }

    @Test
    void takesWhoWasSampledSinceOffTheListAndLeavesAloneWhomSomebodyHasSeen() {
        List<String> people = district.live(6, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.EAST);
        assertThat(cdc.compare(round).get("added").asInt()).isEqualTo(6);
        long refused = rowOf(round, people.get(0));
        long absent = rowOf(round, people.get(1));
        long claimed = rowOf(round, people.get(2));
        answer(east, refused, "REFUSED");
        answer(east, absent, "ABSENT");
        east.write("/rows/claims", "{\"rows\":{\"ids\":[" + claimed + "]},\"level\":\"GRID\"}");

        cdc.sample(round, people.subList(0, 4), now);
        JsonNode second = cdc.compare(round);

        assertThat(counts(second)).isEqualTo("6 = 4 + 0 + 2");
        assertThat(second.get("settled").asInt()).isEqualTo(2);
        assertThat(second.get("added").asInt()).isZero();
        assertThat(state(refused)).isEqualTo("REFUSED");
        assertThat(state(absent)).isEqualTo("ABSENT");
        assertThat(state(claimed)).isEqualTo("SAMPLED_SINCE");
        assertThat(kinds(claimed)).containsExactly("PUSHED", "CLAIMED", "SETTLED");
        assertThat(kinds(refused)).containsExactly("PUSHED", "ANSWERED");
        assertThat(cdc.ids(round, "state=OPEN")).hasSize(2);
        assertThat(counts(cdc.compare(round))).isEqualTo("6 = 4 + 0 + 2");
        assertConserved(round);
    }

    @Test
    void takesWhoWasExemptedSinceOffTheListAndPushesWhoCameToLiveThere() {
        List<String> people = district.live(4, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.EAST);
        cdc.compare(round);
        cdc.write(
                "/" + round + "/exemptions",
                "{\"exemptions\":[{\"documentNumber\":\"" + people.get(0) + "\",\"reason\":\"AWAY\"}]}");
        district.live(2, TrialDistrict.EAST_TWO, "G9");

        JsonNode found = cdc.compare(round);

        assertThat(counts(found)).isEqualTo("6 = 0 + 1 + 5");
        assertThat(found.get("added").asInt()).isEqualTo(2);
        assertThat(state(rowOf(round, people.get(0)))).isEqualTo("EXEMPT");
        assertConserved(round);
    }

    @Test
    void showsATownItsOwnRowsAndNothingElse() {
        List<String> easterners = district.live(3, TrialDistrict.EAST_ONE, "G1");
        district.live(2, TrialDistrict.WEST_ONE, "G1");
        long own = open(TrialDistrict.EAST);
        long all = cdc.open(TrialDistrict.DISTRICT, now.minusDays(2), now.minusDays(1));
        cdc.compare(own);
        cdc.compare(all);
        long row = rowOf(all, easterners.get(0));

        assertThat(west.get("/" + own).status()).isEqualTo(404);
        assertThat(west.ids(own, "")).isEmpty();
        assertThat(west.get("/" + own + "/coverage").status()).isEqualTo(404);
        assertThat(west.read("").size()).isEqualTo(1);
        assertThat(west.rows(all, "")).hasSize(2);
        assertThat(west.get("/rows?round=" + all + "&town=" + TrialDistrict.EAST)
                        .status())
                .isEqualTo(404);
        assertThat(west.get("/rows/" + row).status()).isEqualTo(404);
        assertThat(west.get("/" + all + "/coverage?area=" + TrialDistrict.EAST_ONE)
                        .status())
                .isEqualTo(404);
        assertThat(coverage(west, all, "TOWN")).containsExactly("370298002   2 = 0 + 0 + 2");
        assertThat(west.post("/rows/" + row + "/feedback", "{\"outcome\":\"MOVED\"}")
                        .status())
                .isEqualTo(404);
        JsonNode claimed = west.write("/rows/claims", "{\"rows\":{\"ids\":[" + row + "]},\"level\":\"TOWN\"}");
        assertThat(claimed.toString()).isEqualTo("{\"changed\":0,\"unchanged\":0,\"unknown\":1}");
        JsonNode told =
                west.write("/rows/feedback", "{\"rows\":{\"filter\":{\"round\":" + all + "}},\"outcome\":\"MOVED\"}");
        assertThat(told.get("changed").asInt()).isEqualTo(2);
        assertThat(state(row)).isEqualTo("OPEN");
        assertThat(new RoundClient(port, "roundDriver").get("").status()).isEqualTo(403);
        assertThat(west.post("/" + all + "/comparisons", "").status()).isEqualTo(403);
        assertThat(west.post("/" + all + "/closing", "").status()).isEqualTo(403);
    }

    @Test
    void isClaimedByTownThenCommunityThenGridWorkerWithinOneDueTime() {
        district.live(3, TrialDistrict.EAST_ONE, "G1");
        district.live(2, TrialDistrict.EAST_TWO, "G1");
        long round = open(TrialDistrict.EAST);
        cdc.compare(round);
        String all = "{\"rows\":{\"filter\":{\"pending\":true,\"town\":\"" + TrialDistrict.EAST + "\"}},\"level\":\"";
        String one = "{\"rows\":{\"filter\":{\"pending\":true,\"community\":\"" + TrialDistrict.EAST_ONE
                + "\"}},\"level\":\"";
        List<String> due = dueTimes(round);

        assertThat(east.write("/rows/claims", all + "TOWN\"}").get("changed").asInt())
                .isEqualTo(5);
        assertThat(east.write("/rows/claims", all + "TOWN\"}").get("changed").asInt())
                .isZero();
        assertThat(east.write("/rows/claims", one + "GRID\"}").get("changed").asInt())
                .isEqualTo(3);
        JsonNode community = east.write("/rows/claims", all + "COMMUNITY\"}");

        assertThat(community.toString()).isEqualTo("{\"changed\":2,\"unchanged\":3,\"unknown\":0}");
        assertThat(cdc.rows(round, "").stream().map(row -> row.get("claimLevel").asText()))
                .containsExactly("GRID", "GRID", "GRID", "COMMUNITY", "COMMUNITY");
        assertThat(dueTimes(round)).isEqualTo(due);
        assertThat(east.post("/rows/claims", "{\"rows\":{},\"level\":\"TOWN\"}").status())
                .isEqualTo(422);
    }

    @Test
    void isClaimedForThePlaceThatSaysSoAndNeverToTheSide() {
        List<String> people = district.live(2, TrialDistrict.EAST_ONE, "G1");
        List<String> nowhere = district.live(1, TrialDistrict.EAST, "");
        long round = open(TrialDistrict.EAST);
        cdc.compare(round);
        String all = "{\"rows\":{\"filter\":{\"round\":" + round + "}},\"level\":\"";
        String one = "\",\"community\":\"" + TrialDistrict.EAST_ONE + "\"";
        String two = "\",\"community\":\"" + TrialDistrict.EAST_TWO + "\"";

        assertThat(claimed(all + "COMMUNITY\"}")).isEqualTo(2); // nobody has said which community the third is of
        assertThat(claimed(all + "COMMUNITY" + two + "}")).isEqualTo(1);
        assertThat(claimed(all + "COMMUNITY" + one + "}")).isZero();
        assertThat(claimed(all + "TOWN\"}")).isZero();
        assertThat(claimed(all + "GRID" + one + ",\"grid\":\"G2\"}")).isZero();
        assertThat(claimed(all + "GRID" + one + ",\"grid\":\"G1\"}")).isEqualTo(2);
        assertThat(claimed(all + "GRID\"}")).isZero();
        assertThat(claimed(all + "GRID" + two + ",\"grid\":\"G7\"}")).isEqualTo(1);
        JsonNode placed = cdc.read("/rows/" + rowOf(round, nowhere.get(0))).get("row");
        assertThat(placed.get("communityCode").asText()).isEqualTo(TrialDistrict.EAST_TWO);
        assertThat(placed.get("gridCode").asText()).isEqualTo("G7");
        assertThat(kinds(rowOf(round, people.get(0)))).containsExactly("PUSHED", "CLAIMED", "CLAIMED");
        for (String wrong :
                List.of("TOWN" + one + "}", "COMMUNITY" + one + ",\"grid\":\"G1\"}", "GRID\",\"grid\":\"G1\"}")) {
            assertThat(code(east.post("/rows/claims", all + wrong))).isEqualTo("push.claim.place");
        }
        assertThat(code(east.post(
                        "/rows/claims", all + "COMMUNITY\",\"community\":\"" + TrialDistrict.WEST_ONE + "\"}")))
                .isEqualTo("push.claim.place");
        assertThat(code(east.post("/rows/claims", all + "COMMUNITY\",\"community\":\"370298001999\"}")))
                .isEqualTo("area.unknown");
    }

    @Test
    void isClaimedOnceByTwoAtOnce() throws Exception {
        district.live(1, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.EAST);
        cdc.compare(round);
        String all = "{\"rows\":{\"filter\":{\"round\":" + round + "}},\"level\":\"GRID\"}";
        CountDownLatch begin = new CountDownLatch(1);
        ExecutorService workers = Executors.newFixedThreadPool(4);
        List<Future<Integer>> tries = Stream.generate(() -> workers.submit(() -> {
                    begin.await();
                    return claimed(all);
                }))
                .limit(4)
                .toList();
        begin.countDown();
        int taken = 0;
        for (Future<Integer> one : tries) {
            taken += one.get();
        }
        workers.shutdown();

        assertThat(taken).isEqualTo(1);
        assertThat(kinds(cdc.ids(round, "").get(0))).containsExactly("PUSHED", "CLAIMED");
    }

    @Test
    void isNotClaimedByATownThatIsGivingItAway() throws Exception {
        district.live(1, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.DISTRICT);
        cdc.compare(round);
        long row = cdc.ids(round, "").get(0);
        ExecutorService claimer = Executors.newSingleThreadExecutor();
        Future<Integer> claim = transaction.execute(status -> {
            rerouting.reroute(new Worker(new PushScope(true, Set.of()), "desk"), row, TrialDistrict.WEST, "x");
            Future<Integer> waiting =
                    claimer.submit(() -> claimed("{\"rows\":{\"ids\":[" + row + "]},\"level\":\"TOWN\"}"));
            waits.untilSomebodyWaits(waiting);
            return waiting;
        });

        assertThat(claim.get()).isZero();
        claimer.shutdown();
        assertThat(kinds(row)).containsExactly("PUSHED", "REROUTED");
        assertThat(west.ids(round, "")).containsExactly(row);
    }

    @Test
    void isEndedByTheNextComparisonIfAnAnswerIsTakenBackDuringOne() {
        List<String> people = district.live(3, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.EAST);
        cdc.compare(round);
        long row = rowOf(round, people.get(0));
        answer(east, row, "REFUSED");
        cdc.sample(round, people.subList(0, 1), now);
        ExecutorService node = Executors.newSingleThreadExecutor();
        transaction.executeWithoutResult(status -> {
            feedback.undo(new Worker(new PushScope(true, Set.of()), "desk"), row, "x");
            assertThat(node.submit(() -> comparing.compare(round, null))).succeedsWithin(Duration.ofSeconds(30));
        });
        node.shutdown();
        assertConserved(round);

        cdc.compare(round);

        assertThat(state(row)).isEqualTo("SAMPLED_SINCE");
        assertConserved(round);
    }

    @Test
    void asksForOneListOrForWhatIsPending() {
        long round = open(TrialDistrict.EAST);

        assertThat(code(east.get("/rows?town=" + TrialDistrict.EAST))).isEqualTo("push.rows.wide");
        assertThat(code(east.post("/rows/claims", "{\"rows\":{\"filter\":{\"state\":\"OPEN\"}},\"level\":\"TOWN\"}")))
                .isEqualTo("push.rows.wide");
        assertThat(east.ids("pending=true&kind=unsampled")).isEmpty();
        assertThat(east.ids("round=" + round + "&dueBefore=2022-09-01T00:00:00Z"))
                .isEmpty();
    }

    @Test
    void goesToTheRightTownWithoutMoreTime() {
        List<String> people = district.live(2, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.DISTRICT);
        cdc.compare(round);
        long row = rowOf(round, people.get(0));
        String due = cdc.read("/rows/" + row).get("row").get("dueAt").asText();
        east.write("/rows/claims", "{\"rows\":{\"ids\":[" + row + "]},\"level\":\"GRID\"}");
        String path = "/rows/" + row + "/rerouting";

        assertThat(east.post(path, "{\"town\":\"370298777\",\"reason\":\"x\"}").status())
                .isEqualTo(422);
        assertThat(east.post(path, "{\"town\":\"" + TrialDistrict.WEST + "\",\"reason\":\"住在王小明家\"}")
                        .status())
                .isEqualTo(204);

        assertThat(east.get("/rows/" + row).status()).isEqualTo(404);
        JsonNode seen = west.read("/rows/" + row);
        assertThat(seen.get("row").get("dueAt").asText()).isEqualTo(due);
        assertThat(seen.get("row").get("claimLevel").isNull()).isTrue();
        assertThat(kinds(row)).containsExactly("PUSHED", "CLAIMED", "REROUTED");
        assertThat(seen.get("events").get(2).get("detail").asText()).isEqualTo("370298001 > 370298002");
        assertThat(seen.get("events").get(2).get("remark").asText()).isEqualTo("住在王小明家");
        assertThat(seen.get("events").get(2).get("userId").asText()).isEqualTo("roundEast");
        cdc.compare(round);
        assertThat(west.ids(round, "")).containsExactly(row);
        assertConserved(round);
    }

    @Test
    void keepsAnAnswerUntilSomebodyTakesItBackForAReason() {
        List<String> people = district.live(2, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.EAST);
        cdc.compare(round);
        long row = rowOf(round, people.get(0));
        String path = "/rows/" + row;

        assertThat(east.post(path + "/undoing", "{\"reason\":\"误点\"}").status()).isEqualTo(409);
        answer(east, row, "ABSENT");
        answer(east, row, "WRONG_ADDRESS");
        assertThat(east.post(path + "/feedback", "{\"outcome\":\"MOVED\"}").status())
                .isEqualTo(409);
        assertThat(east.post(path + "/feedback", "{\"outcome\":\"OPEN\"}").status())
                .isEqualTo(422);
        assertThat(east.post(path + "/undoing", "{\"reason\":\"\"}").status()).isEqualTo(400);
        assertThat(east.post(path + "/undoing", "{\"reason\":\"误点\"}").status()).isEqualTo(204);

        assertThat(state(row)).isEqualTo("OPEN");
        assertThat(kinds(row)).containsExactly("PUSHED", "ANSWERED", "ANSWERED", "UNDONE");
        assertThat(jdbc.queryForList(
                        "select remark_sealed from cordon.push_row_event where kind = 'UNDONE'", byte[].class))
                .singleElement()
                .satisfies(kept ->
                        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("误点"));
    }

    @Test
    void leadsFromARowToItsSourceAndBack() {
        List<String> people = district.live(1, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.EAST);
        long comparison = cdc.compare(round).get("id").asLong();
        long row = rowOf(round, people.get(0));

        JsonNode history = cdc.read("/rows/" + row);

        assertThat(history.get("source").get("comparisonId").asLong()).isEqualTo(comparison);
        assertThat(history.get("source").get("roundId").asLong()).isEqualTo(round);
        long batch = history.get("source").get("id").asLong();
        assertThat(cdc.ids("batch=" + batch)).containsExactly(row);
        assertThat(cdc.read("/batches?round=" + round).findValuesAsText("id")).containsExactly(String.valueOf(batch));
        assertThat(cdc.read("/batches/" + batch).get("counts").toString())
                .isEqualTo("[{\"state\":\"OPEN\",\"pending\":true,\"rows\":1}]");
        long resident = history.get("row").get("residentId").asLong();
        assertThat(cdc.ids(round, "resident=" + resident)).containsExactly(row);
        assertThat(history.get("row").get("person").get("name").asText()).isEqualTo("王**");
        assertThat(history.toString()).doesNotContain(people.get(0));
        assertThat(jdbc.queryForList(
                        "select people from cordon.audit_entry where stream = 'reads' order by seq desc fetch first 30 rows only",
                        String.class))
                .anyMatch(seen -> seen.contains("resident:" + resident));
    }

    @Test
    void refusesTwoRoundsForOnePersonAtOneMoment() {
        long round = cdc.open(TrialDistrict.EAST, now, now.plusHours(8));

        assertThat(code(openAnswer(TrialDistrict.DISTRICT, 7, 9))).isEqualTo("round.overlap");
        assertThat(code(openAnswer(TrialDistrict.EAST_ONE, 1, 2))).isEqualTo("round.overlap");
        assertThat(openAnswer(TrialDistrict.WEST, 1, 2).status()).isEqualTo(201);
        assertThat(openAnswer(TrialDistrict.EAST_ONE, 8, 9).status()).isEqualTo(201);
        assertThat(code(openAnswer(TrialDistrict.WEST, 9, 9))).isEqualTo("round.window");
        assertThat(code(openAnswer("370298009", 20, 21))).isEqualTo("area.unknown");
        assertThat(code(cdc.openAnswer(
                        "\"" + TrialDistrict.EAST + "\",\"" + TrialDistrict.EAST_TWO + "\"",
                        now.plusDays(3),
                        now.plusDays(4))))
                .isEqualTo("round.areas.nested");
        assertThat(east.openAnswer("\"" + TrialDistrict.EAST + "\"", now.plusDays(5), now.plusDays(6))
                        .status())
                .isEqualTo(403);
        assertThat(cdc.read("/" + round).get("areaCodes").get(0).asText()).isEqualTo(TrialDistrict.EAST);
    }

    @Test
    void takesNothingMoreOnceItIsClosedButKeepsItsLists() {
        List<String> people = district.live(3, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.EAST);
        cdc.sample(round, people.subList(0, 1), now);

        cdc.close(round);

        assertThat(cdc.rows(round, "")).hasSize(2);
        assertThat(cdc.sample(round, people.subList(1, 2), now)).isEqualTo("1 = 0 + 0 + 1");
        assertThat(code(cdc.post("/" + round + "/comparisons", ""))).isEqualTo("round.closed");
        assertThat(code(cdc.post("/" + round + "/closing", ""))).isEqualTo("round.closed");
        answer(east, rowOf(round, people.get(2)), "REFUSED");
        assertThat(turns.due()).isEmpty();
    }

    @Test
    void takesNoSampleThatComesWhileItIsBeingClosed() throws Exception {
        List<String> people = district.live(2, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.EAST);
        ExecutorService sender = Executors.newSingleThreadExecutor();
        Future<String> sent = transaction.execute(status -> {
            closing.close(round, "desk", clock.instant(), RunProgress.NONE);
            Future<String> waiting = sender.submit(() -> cdc.sample(round, people.subList(0, 1), now));
            waits.untilSomebodyWaits(waiting);
            return waiting;
        });

        assertThat(sent.get()).isEqualTo("1 = 0 + 0 + 1");
        sender.shutdown();
        assertThat(jdbc.queryForObject("select count(*) from cordon.round_sample", Long.class))
                .isZero();
    }

    @Test
    void takesNoLineOfAFileThatIsWrittenWhenItIsClosed() {
        List<String> people = district.live(1, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.EAST);
        UUID file = UUID.randomUUID();
        RoundSample sample = new RoundSample(round, district.hash(people.get(0)), now.toInstant(), null);
        transaction.executeWithoutResult(status -> stage.add(file, List.of(new StagedSample(7, sample))));
        cdc.close(round);

        transaction.executeWithoutResult(
                status -> stage.write(file, stage.compare(file).added()));

        assertThat(jdbc.queryForObject("select count(*) from cordon.round_sample", Long.class))
                .isZero();
        stage.end(file);
    }

    @Test
    void letsNobodyGoToWhoWasNotMetAndIsSampledSince() {
        List<String> people = district.live(2, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.EAST);
        cdc.compare(round);
        long absent = rowOf(round, people.get(0));
        answer(east, absent, "ABSENT");
        cdc.sample(round, people.subList(0, 1), now);

        cdc.compare(round);
        cdc.compare(round);

        assertThat(state(absent)).isEqualTo("ABSENT");
        assertThat(cdc.ids(round, "pending=true")).containsExactly(rowOf(round, people.get(1)));
        assertThat(kinds(absent)).containsExactly("PUSHED", "ANSWERED", "SETTLED");
        assertThat(east.post("/rows/" + absent + "/undoing", "{\"reason\":\"误点\"}")
                        .status())
                .isEqualTo(204);
        cdc.compare(round);
        assertThat(state(absent)).isEqualTo("SAMPLED_SINCE");
        assertConserved(round);
    }

    @Test
    void isComparedByOneNodeAtATime() throws Exception {
        district.live(5, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.EAST);
        CountDownLatch compared = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<?> node = other.submit(() -> transaction.executeWithoutResult(status -> {
            comparing.compare(round, null);
            compared.countDown();
            await(refused);
        }));
        compared.await();
        try {
            assertThatThrownBy(() -> comparing.compare(round, "second"))
                    .isInstanceOfSatisfying(
                            Conflict.class, e -> assertThat(e.code()).isEqualTo("round.comparison.running"));
        } finally {
            refused.countDown();
            node.get();
            other.shutdown();
        }

        assertThat(cdc.rows(round, "")).hasSize(5);
        assertThat(comparing.compare(round, "second").added()).isZero();
        assertConserved(round);
    }

    @Test
    void hasNotBeenWhenTheNodeDiesBeforeItsEnd() {
        List<String> people = district.live(4, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.EAST);
        cdc.compare(round);
        cdc.sample(round, people.subList(0, 2), now);
        district.live(3, TrialDistrict.EAST_TWO, "G1");
        transaction.executeWithoutResult(status -> {
            assertThat(comparing.compare(round, null).settled()).isEqualTo(2);
            status.setRollbackOnly();
        });

        assertThat(cdc.ids(round, "state=OPEN")).hasSize(4);
        assertThat(coverage(cdc, round, "TOWN")).containsExactly("370298001   4 = 0 + 0 + 4");
        assertThat(cdc.read("/" + round + "/comparisons")).hasSize(1);

        JsonNode again = cdc.compare(round);
        assertThat(counts(again)).isEqualTo("7 = 2 + 0 + 5");
        assertThat(again.get("settled").asInt()).isEqualTo(2);
        assertThat(again.get("added").asInt()).isEqualTo(3);
        assertConserved(round);
    }

    @Test
    void isComparedAgainWhenItIsItsTurn() {
        List<String> people = district.live(4, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.EAST);
        watch.look();
        assertThat(cdc.read("/" + round + "/comparisons")).hasSize(1);
        cdc.sample(round, people.subList(0, 1), now);
        watch.look();
        assertThat(cdc.read("/" + round + "/comparisons")).hasSize(1);

        jdbc.update("update cordon.round_turn set next_at = ?", now.minusSeconds(1));
        watch.look();

        assertThat(cdc.read("/" + round + "/comparisons")).hasSize(2);
        assertThat(cdc.ids(round, "state=OPEN")).hasSize(3);
    }

    @Test
    void showsEachRowOnceOnPages() {
        district.live(4, TrialDistrict.EAST_TWO, "G2");
        district.live(5, TrialDistrict.EAST_ONE, "G1");
        district.live(4, TrialDistrict.EAST_TWO, "G1");
        long round = open(TrialDistrict.EAST);
        cdc.compare(round);
        List<Long> whole = cdc.ids(round, "");

        String after = "0";
        List<Long> seen = new ArrayList<>();
        while (!"null".equals(after)) {
            JsonNode page = cdc.read("/rows?limit=4&round=" + round + "&after=" + after);
            page.get("items").forEach(item -> seen.add(item.get("id").asLong()));
            after = page.get("next").asText();
        }

        assertThat(seen).isEqualTo(whole).hasSize(13).doesNotHaveDuplicates();
        assertThat(cdc.ids(round, "community=" + TrialDistrict.EAST_TWO + "&grid=G1"))
                .hasSize(4);
    }

    private long open(String area) {
        return cdc.open(area, now.minusHours(1), now.plusHours(7));
    }

    private Answer openAnswer(String area, int fromHour, int untilHour) {
        return cdc.openAnswer("\"" + area + "\"", now.plusHours(fromHour), now.plusHours(untilHour));
    }

    private int claimed(String json) {
        return east.write("/rows/claims", json).get("changed").asInt();
    }

    private static String code(Answer answer) {
        return RoundClient.parse(answer).get("code").asText();
    }

    private static void answer(RoundClient client, long row, String outcome) {
        assertThat(client.post("/rows/" + row + "/feedback", "{\"outcome\":\"" + outcome + "\"}")
                        .status())
                .isEqualTo(204);
    }

    /** {@code due = sampled + exempt + unsampled}. */
    private static String counts(JsonNode line) {
        return "%d = %d + %d + %d"
                .formatted(
                        line.get("due").asInt(),
                        line.get("sampled").asInt(),
                        line.get("exempt").asInt(),
                        line.get("unsampled").asInt());
    }

    private static List<String> coverage(RoundClient client, long round, String level) {
        JsonNode answer = client.read("/" + round + "/coverage?level=" + level);
        assertThat(answer.get("asOf").isNull()).isFalse();
        return Stream.iterate(0, i -> i < answer.get("lines").size(), i -> i + 1)
                .map(i -> answer.get("lines").get(i))
                .map(line -> "%s %s %s %s"
                        .formatted(
                                line.get("townCode").asText(),
                                line.get("communityCode").asText(),
                                line.get("gridCode").asText(),
                                counts(line)))
                .toList();
    }

    private long rowOf(long round, String document) {
        return jdbc.queryForObject(
                "select w.id from cordon.push_row w join cordon.resident r on r.id = w.resident_id"
                        + " where w.round_id = ? and r.identity_hash = ?",
                Long.class,
                round,
                district.hash(document));
    }

    private String state(long row) {
        return cdc.read("/rows/" + row).get("row").get("state").asText();
    }

    private List<String> kinds(long row) {
        return cdc.read("/rows/" + row).get("events").findValuesAsText("kind");
    }

    private List<String> dueTimes(long round) {
        return cdc.rows(round, "").stream()
                .map(row -> row.get("dueAt").asText())
                .toList();
    }

    /** Counts everybody one by one, by what lies in the tables, and finds the same as the last comparison. */
    private void assertConserved(long round) {
        List<String> areas = jdbc.queryForList(
                "select area_code from cordon.test_round_area where round_id = ?", String.class, round);
        long due = 0;
        long sampled = 0;
        long rows = 0;
        for (String area : areas) {
            String residents =
                    "select count(*) from cordon.resident r where r.removed_at is null and r.area_code like '" + area
                            + "%'";
            String sample = " and r.identity_hash in (select identity_hash from cordon.round_sample where round_id = "
                    + round + ")";
            due += jdbc.queryForObject(residents, Long.class);
            sampled += jdbc.queryForObject(residents + sample, Long.class);
            rows += jdbc.queryForObject(
                    "select count(*) from cordon.push_row w join cordon.resident r on r.id = w.resident_id"
                            + " where w.round_id = ? and w.state <> 'EXEMPT' and r.identity_hash not in"
                            + " (select identity_hash from cordon.round_sample where round_id = ?)"
                            + " and r.area_code like ?",
                    Long.class,
                    round,
                    round,
                    area + "%");
        }
        JsonNode total = cdc.read("/" + round + "/coverage").get("total");
        assertThat(counts(total)).isEqualTo("%d = %d + %d + %d".formatted(due, sampled, due - sampled - rows, rows));
        assertThat(jdbc.queryForObject(
                        "select count(*) from (select resident_id from cordon.push_row where round_id = ?"
                                + " group by resident_id having count(*) > 1) d",
                        Long.class,
                        round))
                .isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
