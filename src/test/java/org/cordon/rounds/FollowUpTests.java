package org.cordon.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.pushes.PlaceCount;
import org.cordon.pushes.RoundRows;
import org.cordon.testing.CordonTest;
import org.cordon.testing.CoversModels;
import org.cordon.testing.Walker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** One process for each community and round, beside the comparisons, as long as anybody is left there. */
@CordonTest
@CoversModels("RoundFollowUp")
class FollowUpTests {

    private static final String VISIT = "UserTask_VisitUnsampled";
    private static final StaffUser LEADER =
            new StaffUser("roundCdc", "roundCdc", Set.of(Roles.HEADQUARTERS_STAFF), Set.of());
    private static final Map<String, Object> DONE = Map.of("action", "two more people");

    @LocalServerPort
    int port;

    @Autowired
    TrialDistrict district;

    @Autowired
    FollowUpWatch watch;

    @Autowired
    FollowUpStep step;

    @Autowired
    RoundRows rows;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc mvc;

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
    void beginsOnceForEachCommunityThatHasSomebodyLeft() throws Exception {
        district.live(3, TrialDistrict.EAST_ONE, "G1");
        district.live(2, TrialDistrict.EAST_ONE, "G2");
        List<String> two = district.live(1, TrialDistrict.EAST_TWO, "G1");
        district.live(2, TrialDistrict.EAST, "");
        district.live(1, TrialDistrict.WEST_ONE, "G1");
        long round = open(TrialDistrict.DISTRICT);
        cdc.compare(open(TrialDistrict.EAST, 1));
        cdc.sample(round, two, now);
        cdc.compare(round);

        watch.look();
        watch.look();

        assertThat(followUps(cdc, round))
                .containsExactly(
                        "RF-%d-370298001 2 2".formatted(round),
                        "RF-%d-370298001001 5 5".formatted(round),
                        "RF-%d-370298002001 1 1".formatted(round));
        assertThat(followUps(west, round)).containsExactly("RF-%d-370298002001 1 1".formatted(round));
        for (String place : List.of("370298001", "370298001001")) {
            assertThat(instances("RF-" + round + "-" + place))
                    .singleElement()
                    .satisfies(instance -> assertThat(instance.getTenantId()).isEqualTo(TrialDistrict.EAST));
        }
        Walker visits = walker(round, TrialDistrict.EAST_ONE);
        assertThat(variable(visits, "pendingRows")).isEqualTo(5L);
        assertThat(variable(visits, "workList"))
                .isEqualTo("/worklist?kind=unsampled&round=" + round + "&community=370298001001");
        assertThat(variable(walker(round, TrialDistrict.EAST), "workList"))
                .isEqualTo("/worklist?kind=unsampled&round=" + round + "&town=370298001&community=-");
        assertThat(shown(variable(visits, "workList"))).isEqualTo(5);
        assertThat(shown(variable(walker(round, TrialDistrict.EAST), "workList")))
                .isEqualTo(2);
        assertThat(west.get("/" + open(TrialDistrict.EAST, 2) + "/follow-ups").status())
                .isEqualTo(404);
    }

    @Test
    void showsWhatIsLeftAndEndsByItselfWhenNobodyIs() {
        List<String> people = district.live(3, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.EAST);
        cdc.compare(round);
        watch.look();
        Walker visits = walker(round, TrialDistrict.EAST_ONE);
        List<Long> ids = cdc.ids(round, "");
        answer(ids.get(0), "ABSENT");
        answer(ids.get(1), "WRONG_ADDRESS");
        east.write("/rows/claims", "{\"rows\":{\"filter\":{\"pending\":true}},\"level\":\"GRID\"}");

        watch.look();
        assertThat(followUps(east, round)).containsExactly("RF-%d-370298001001 2 0".formatted(round));
        assertThat(variable(visits, "pendingRows")).isEqualTo(2L);

        cdc.sample(round, people, now);
        cdc.compare(round);
        watch.look();

        assertThat(visits.openTasks()).isEmpty();
        assertThat(instances(visits.number())).isEmpty();
        assertThat(reason(round)).containsExactly("ANSWERED");
        district.live(1, TrialDistrict.EAST_ONE, "G1");
        cdc.compare(round);
        watch.look();
        assertThat(followUps(east, round)).element(1).isEqualTo("RF-%d-370298001001-2 1 1".formatted(round));
        assertThat(instances("RF-" + round + "-370298001001-2")).hasSize(1);
    }

    @Test
    void isNotOverBecauseStaffSayThatItIs() {
        district.live(2, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.EAST);
        cdc.compare(round);
        watch.look();
        Walker visits = walker(round, TrialDistrict.EAST_ONE);

        assertThatThrownBy(() -> visits.does(VISIT, Map.of("situation", "allAnswered")))
                .hasStackTraceContaining("2 people of your list have no answer yet");
        visits.does(VISIT, Map.of("situation", "helpNeeded"));
        assertThat(visits.openTasks()).containsExactly("UserTask_SendHelp");
        visits.does("UserTask_SendHelp", DONE);
        cdc.ids(round, "").forEach(row -> answer(row, "WRONG_ADDRESS"));
        visits.does(VISIT, Map.of("situation", "allAnswered"));

        assertThat(instances(visits.number())).isEmpty();
        assertThat(reason(round)).containsExactly("ANSWERED");
        watch.look();
        assertThat(reason(round)).hasSize(1);
    }

    @Test
    void handsTheRestOnWhenTheRoundIsClosed() {
        district.live(2, TrialDistrict.EAST_ONE, "G1");
        district.live(1, TrialDistrict.EAST_TWO, "G1");
        long round = open(TrialDistrict.EAST);
        cdc.compare(round);
        watch.look();
        List<Long> ids = cdc.ids(round, "");
        answer(ids.get(0), "WRONG_ADDRESS");
        cdc.close(round);

        watch.look();
        watch.look();

        assertThat(reason(round)).containsExactly("ROUND_CLOSED", "ROUND_CLOSED");
        assertThat(instances("RF-" + round + "-370298001001")).isEmpty();
        JsonNode events = cdc.read("/rows/" + ids.get(1)).get("events");
        assertThat(events.findValuesAsText("kind")).containsExactly("PUSHED", "HANDED_ON");
        assertThat(events.get(1).get("detail").asText()).isEqualTo("town-keeps-the-rest");
        assertThat(cdc.read("/rows/" + ids.get(0)).get("events").findValuesAsText("kind"))
                .containsExactly("PUSHED", "ANSWERED");
    }

    @Test
    void handsOnAlsoWhatNoFollowUpKnows() {
        district.live(1, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.EAST);
        cdc.close(round);
        watch.look();

        assertThat(reason(round)).isEmpty();
        assertThat(cdc.read("/rows/" + cdc.ids(round, "").get(0)).get("events").findValuesAsText("kind"))
                .containsExactly("PUSHED", "HANDED_ON");
    }

    @Test
    void asksTheSupervisorForWhatNobodyHasClaimed() {
        district.live(2, TrialDistrict.EAST_ONE, "G1");
        district.live(1, TrialDistrict.EAST_TWO, "G1");
        long round = open(TrialDistrict.EAST);
        cdc.compare(round);
        watch.look();
        east.write(
                "/rows/claims",
                "{\"rows\":{\"filter\":{\"pending\":true,\"community\":\"" + TrialDistrict.EAST_TWO
                        + "\"}},\"level\":\"GRID\"}");
        Walker first = walker(round, TrialDistrict.EAST_ONE);
        Walker second = walker(round, TrialDistrict.EAST_TWO);

        first.waits(Duration.ofHours(3));
        second.runJobs();

        assertThat(first.openTasks()).containsExactly("UserTask_DistributeRows", VISIT);
        assertThat(second.openTasks()).containsExactly(VISIT);
        first.does("UserTask_DistributeRows", DONE);
        assertThat(first.openTasks()).containsExactly(VISIT);
    }

    @Test
    void beginsWhereARowWasGiven() {
        district.live(1, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.DISTRICT);
        cdc.compare(round);
        watch.look();
        long row = cdc.ids(round, "").get(0);
        assertThat(east.post(
                                "/rows/" + row + "/rerouting",
                                "{\"town\":\"" + TrialDistrict.WEST + "\",\"reason\":\"搬到西镇\"}")
                        .status())
                .isEqualTo(204);

        watch.look();

        assertThat(followUps(west, round)).containsExactly("RF-%d-370298002 1 1".formatted(round));
        assertThat(instances("RF-" + round + "-370298002"))
                .singleElement()
                .satisfies(instance -> assertThat(instance.getTenantId()).isEqualTo(TrialDistrict.WEST));
        assertThat(instances("RF-" + round + "-370298001001")).isEmpty();
    }

    @Test
    void aNodeThatDiesLeavesNeitherRecordNorProcessAndTheNextLookBeginsBoth() {
        district.live(1, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.EAST);
        cdc.compare(round);
        PlaceCount count = rows.pending(round).get(0);
        transaction.executeWithoutResult(status -> {
            step.begin(round, count);
            status.setRollbackOnly();
        });
        assertThat(followUps(cdc, round)).isEmpty();
        assertThat(instances("RF-" + round + "-370298001001")).isEmpty();

        watch.look();

        assertThat(instances("RF-" + round + "-370298001001")).hasSize(1);
    }

    @Test
    void severalNodesAtOnceBeginOne() throws Exception {
        district.live(1, TrialDistrict.EAST_ONE, "G1");
        long round = open(TrialDistrict.EAST);
        cdc.compare(round);
        PlaceCount count = rows.pending(round).get(0);
        CountDownLatch begin = new CountDownLatch(1);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> tries = Stream.generate(() -> nodes.submit(() -> {
                    begin.await();
                    return begins(round, count);
                }))
                .limit(4)
                .toList();
        begin.countDown();
        int begun = 0;
        for (Future<Boolean> one : tries) {
            begun += one.get() ? 1 : 0;
        }
        nodes.shutdown();

        assertThat(begun).isEqualTo(1);
        assertThat(instances("RF-" + round + "-370298001001")).hasSize(1);
        assertThat(followUps(cdc, round)).hasSize(1);
    }

    private boolean begins(long round, PlaceCount count) {
        try {
            step.begin(round, count);
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    private long open(String area) {
        return open(area, 0);
    }

    private long open(String area, int inDays) {
        return cdc.open(
                area, now.plusDays(inDays).minusHours(1), now.plusDays(inDays).plusHours(7));
    }

    private void answer(long row, String outcome) {
        assertThat(east.post("/rows/" + row + "/feedback", "{\"outcome\":\"" + outcome + "\"}")
                        .status())
                .isEqualTo(204);
    }

    private Walker walker(long round, String place) {
        return new Walker(engine, "RF-" + round + "-" + place);
    }

    private Object variable(Walker visits, String name) {
        return engine.getRuntimeService().getVariable(visits.task(VISIT).getExecutionId(), name);
    }

    private List<ProcessInstance> instances(String number) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list();
    }

    /** Number, pending and unclaimed of each. */
    /** How many rows headquarters sees where the task sends whoever holds it. */
    private int shown(Object address) throws Exception {
        String page = mvc.perform(get(String.valueOf(address)).with(user(LEADER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.split("id=\"row-", -1).length - 1;
    }

    private static List<String> followUps(RoundClient client, long round) {
        return StreamSupport.stream(client.read("/" + round + "/follow-ups").spliterator(), false)
                .map(one -> "%s %d %d"
                        .formatted(
                                one.get("number").asText(),
                                one.get("pending").asLong(),
                                one.get("unclaimed").asLong()))
                .toList();
    }

    private List<String> reason(long round) {
        return jdbc.queryForList(
                "select end_reason from cordon.round_follow_up where round_id = ?", String.class, round);
    }
}
