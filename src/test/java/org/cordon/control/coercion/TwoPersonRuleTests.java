package org.cordon.control.coercion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.cordon.control.ControlOrder;
import org.cordon.control.ControlOrders;
import org.cordon.control.ControlStatusReader;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.control.Measure;
import org.cordon.control.Reckoner;
import org.cordon.control.ReleaseBlocker;
import org.cordon.control.ReleaseExceptions;
import org.cordon.control.ReleaseGate;
import org.cordon.control.ReleasePeriod;
import org.cordon.control.merging.MergeProposals;
import org.cordon.laboratory.Finding;
import org.cordon.laboratory.PersonResult;
import org.cordon.laboratory.ReportedResult;
import org.cordon.laboratory.ResultIntake;
import org.cordon.laboratory.TestReport;
import org.cordon.laboratory.TestResults;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.Caller;
import org.cordon.testing.CordonTest;
import org.cordon.testing.CoversModels;
import org.cordon.testing.Laboratory;
import org.cordon.testing.LockWaits;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One person alone holds nobody longer, lets nobody go and changes no result; two do, and only what both have seen. */
@CordonTest
@CoversModels("CoerciveChange")
class TwoPersonRuleTests {

    private static final String PATH = "/api/v1/coercive-changes";
    private static final String PASSWORD = "Password-1234";
    private static final Map<String, Object> APPROVE = Map.of("decision", "approveChange");

    private final StaffUser cdc = staff("cocdc", Roles.CDC_INVESTIGATORS);
    private final StaffUser colleague = staff("cotwo", Roles.CDC_INVESTIGATORS);
    private final StaffUser hq = staff("cohq", Roles.HEADQUARTERS_STAFF);
    private final StaffUser town = staff("cotown", Roles.TOWN_STAFF);

    @Autowired
    LockWaits waits;

    @Autowired
    ApplicationContext application;

    @Autowired
    ProcessEngine engine;

    @Autowired
    MockMvc mvc;

    @Autowired
    ObjectMapper json;

    @Autowired
    UnitRegistration units;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    KeyPersonDirectory keyPersons;

    @Autowired
    ReleaseGate gate;

    @Autowired
    TestResults results;

    @Autowired
    ResultIntake intake;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CoercionClosing closing;

    @Autowired
    CoercionWords words;

    @Autowired
    CoerciveChanges changes;

    @Autowired
    CoercionPairs pairs;

    @Autowired
    ControlOrders orders;

    @Autowired
    Reckoner reckoner;

    @Autowired
    MergeProposals proposals;

    @Autowired
    ControlStatusReader statuses;

    @Autowired
    CoercionReasons reasons;

    @Autowired
    CoercionDrift drift;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void foundDistrict() {
        SmallDistrict.found(units);
        for (StaffUser member : List.of(cdc, colleague, hq, town)) {
            accounts.create(member.userId(), member.displayName(), PASSWORD, member.roles(), Set.of());
        }
    }

    @AfterEach
    void nothingIsInForceByOnePerson() {
        SecurityContextHolder.clearContext();
        assertThat(drift.findings()).isEmpty();
    }

    @Test
    void moreDaysComeIntoForceByASecondPersonOnly() throws Exception {
        String number = atHome();
        LocalDate until = keyPersons.require(number).isolationUntil();
        Answer proposed = propose(cdc, extension(number, 3));

        assertThat(proposed.status()).isEqualTo(201);
        assertThat(proposed.body().at("/affected/0/after").asText())
                .contains(until.plusDays(3).toString());
        assertThat(keyPersons.require(number).isolationUntil()).isEqualTo(until);
        assertThat(complete(colleague, proposed.id(), APPROVE).status()).isEqualTo(204);

        assertThat(keyPersons.require(number).isolationUntil()).isEqualTo(until.plusDays(3));
        JsonNode change = show(hq, proposed.id());
        assertThat(change.path("state").asText()).isEqualTo("APPLIED");
        assertThat(change.path("author").asText()).isEqualTo(cdc.userId());
        assertThat(change.path("approver").asText()).isEqualTo(colleague.userId());
        assertThat(change.path("evidence").asText()).isEqualTo("letter 7");
        assertThat(explanation(number)).contains(proposed.id());
        assertThat(timeline(number))
                .contains("CoerciveChange/StartEvent_ChangeProposed", "CoerciveChange/EndEvent_ChangeInForce");
        assertThat(audited(proposed.id())).containsExactly("CHANGE riskAssessment", "APPROVE riskAssessment");
        new Laboratory(application).livesDays(walker(number), 8);
        assertThat(walker(number).openTasks()).doesNotContain("UserTask_EndQuarantine");
        new Laboratory(application).livesDays(walker(number), 2);
        assertThat(walker(number).openTasks()).contains("UserTask_EndQuarantine");
    }

    @Test
    void aStricterMeasureComesIntoForceByASecondPersonOnly() throws Exception {
        String number = atHome();
        String content = """
                {"kind": "measure", "reasonCode": "breachOfMeasure", "evidence": "police record 12", "people": ["%s"],
                 "measure": "CENTRAL_ISOLATION", "days": 5}""".formatted(number);
        String id = propose(cdc, content).id();
        assertThat(keyPersons.require(number).measure()).isEqualTo(Measure.HOME_QUARANTINE);
        assertThat(complete(hq, id, APPROVE).status()).isEqualTo(204);

        assertThat(walker(number).openTasks()).contains("UserTask_AssignVehicle");
        assertThat(keyPersons.require(number).measure()).isEqualTo(Measure.CENTRAL_ISOLATION);
        assertThat(propose(cdc, content).code()).isEqualTo("coerciveChange.notStricter");
    }

    @Test
    void anOrderThatIsOverDoesNotComeBackWithALaterOne() throws Exception {
        String number = atHome();
        String stricter = propose(cdc, """
                        {"kind": "measure", "reasonCode": "breachOfMeasure", "evidence": "police record 12",
                         "people": ["%s"], "measure": "CENTRAL_ISOLATION", "days": 2}""".formatted(number)).id();
        assertThat(complete(hq, stricter, APPROVE).status()).isEqualTo(204);
        jdbc.sql("update cordon.control_order set until_day = ? where number = ?")
                .params(today(), number)
                .update();
        String longer = propose(cdc, extension(number, 3)).id();
        assertThat(complete(hq, longer, APPROVE).status()).isEqualTo(204);

        assertThat(orders.of(number)).extracting(ControlOrder::change).containsExactly(stricter, longer);
        assertThat(reckoner.plan(keyPersons.require(number)).rule().measure()).isEqualTo(Measure.HOME_QUARANTINE);
    }

    @Test
    void aLaterOrderLeavesAnEarlierOneInForce() throws Exception {
        String number = atHome();
        LocalDate until = keyPersons.require(number).isolationUntil();
        String longer = propose(cdc, extension(number, 6)).id();
        assertThat(complete(hq, longer, APPROVE).status()).isEqualTo(204);
        String stricter = propose(cdc, """
                        {"kind": "measure", "reasonCode": "breachOfMeasure", "evidence": "police record 12",
                         "people": ["%s"], "measure": "CENTRAL_ISOLATION", "days": 1}""".formatted(number)).id();
        assertThat(complete(hq, stricter, APPROVE).status()).isEqualTo(204);

        assertThat(walker(number).openTasks()).contains("UserTask_AssignVehicle");
        assertThat(keyPersons.require(number).isolationUntil()).isEqualTo(until.plusDays(6));
        assertThat(keyPersons.require(number).measure()).isEqualTo(Measure.CENTRAL_ISOLATION);
    }

    @Test
    void twoPeopleTakeBackWhatTwoPeopleOrdered() throws Exception {
        String number = atHome();
        LocalDate until = keyPersons.require(number).isolationUntil();
        String revocation = """
                {"kind": "revocation", "reasonCode": "orderMistaken", "evidence": "letter 8", "people": ["%s"]}""".formatted(number);
        assertThat(propose(cdc, revocation).code()).isEqualTo("coerciveChange.noOrder");
        assertThat(complete(hq, propose(cdc, extension(number, 3)).id(), APPROVE)
                        .status())
                .isEqualTo(204);

        Answer proposed = propose(cdc, revocation);
        assertThat(proposed.body().at("/affected/0/before").asText())
                .contains(until.plusDays(3).toString());
        assertThat(proposed.body().at("/affected/0/after").asText()).contains(until.toString());
        assertThat(keyPersons.require(number).isolationUntil()).isEqualTo(until.plusDays(3));
        assertThat(complete(cdc, proposed.id(), APPROVE).code()).isEqualTo("coerciveChange.samePerson");
        assertThat(complete(colleague, proposed.id(), APPROVE).status()).isEqualTo(204);

        assertThat(keyPersons.require(number).isolationUntil()).isEqualTo(until);
        assertThat(orders.of(number)).isEmpty();
        assertThat(propose(cdc, revocation).code()).isEqualTo("coerciveChange.noOrder");
    }

    @Test
    void whatIsTakenBackForOneOfTwoStandsAfterTheirMergeIfItDidForTheOther() throws Exception {
        String kept = atHome();
        String ended = listed();
        String change = propose(cdc, extension(kept + "\", \"" + ended, 3)).id();
        assertThat(complete(hq, change, APPROVE).status()).isEqualTo(204);
        String revocation = propose(cdc, """
                {"kind": "revocation", "reasonCode": "orderMistaken", "evidence": "letter 8", "people": ["%s"]}""".formatted(kept)).id();
        assertThat(complete(colleague, revocation, APPROVE).status()).isEqualTo(204);
        assertThat(orders.of(kept)).isEmpty();

        merge(kept, ended);

        assertThat(orders.of(kept)).extracting(ControlOrder::change).containsExactly(change);
    }

    @Test
    void whoGoesOnAfterAMergeDoesSoWithTheOrdersOfBoth() throws Exception {
        String kept = atHome();
        String ended = listed();
        LocalDate until = keyPersons.require(kept).isolationUntil();
        String first = propose(cdc, extension(kept, 5)).id();
        assertThat(complete(hq, first, APPROVE).status()).isEqualTo(204);
        String second = propose(cdc, extension(ended, 1)).id();
        assertThat(complete(hq, second, APPROVE).status()).isEqualTo(204);
        jdbc.sql("update cordon.control_order set until_day = ?, period = 'MONITORING' where number = ?")
                .params(today().minusDays(1), ended)
                .update();

        merge(kept, ended);

        assertThat(orders.of(kept)).extracting(ControlOrder::change).containsExactly(first, second);
        assertThat(keyPersons.require(kept).isolationUntil()).isEqualTo(until.plusDays(5));
    }

    @Test
    void ofTwoApprovalsAtOnceEachCountsTheOther() throws Exception {
        String one = propose(cdc, extension(several(6), 1)).id();
        String other = propose(colleague, extension(several(6), 1)).id();
        List<CompletableFuture<Answer>> both = new TransactionTemplate(transactions).execute(status -> {
            changes.takeTurn();
            String first = taskOf(one).getId();
            String second = taskOf(other).getId();
            List<CompletableFuture<Answer>> running = List.of(
                    CompletableFuture.supplyAsync(() -> completeTask(colleague, first, APPROVE)),
                    CompletableFuture.supplyAsync(() -> completeTask(cdc, second, APPROVE)));
            waits.untilWaiting(2);
            return running;
        });
        assertThat(Objects.requireNonNull(both).stream()
                        .map(answer -> answer.join().code()))
                .containsExactlyInAnyOrder("", "coerciveChange.headquarters");
    }

    @Test
    void nobodyTakesBackWhatIsAboutToLapse() throws Exception {
        String id = propose(cdc, extension(atHome(), 1)).id();
        String timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(taskOf(id).getProcessInstanceId())
                .activityId("BoundaryEvent_NobodyDecided")
                .singleResult()
                .getId();
        engine.getManagementService().executeJob(timer);
        assertThat(call(cdc, post(PATH + "/" + id + "/withdrawal"), "").code()).isEqualTo("coerciveChange.lapsed");
        assertThat(stateOf(id)).isEqualTo("PROPOSED");
        new Walker(engine, id).waits(Duration.ofHours(1));
        assertThat(stateOf(id)).isEqualTo("LAPSED");
    }

    @Test
    void aWaiverLetsExactlyWhatWasNamedPass() throws Exception {
        String number = atHome();
        Walker person = walker(number);
        new Laboratory(application).livesDays(person, 6);
        person.waits(Duration.ofDays(2));
        List<ReleaseBlocker> blockers = gate.blockers(number, ReleasePeriod.ISOLATION);
        assertThat(blockers).isNotEmpty().allMatch(blocker -> blocker.code().equals("testMissing"));

        String id = propose(cdc, release(number)).id();
        assertThat(gate.blockers(number, ReleasePeriod.ISOLATION)).isEqualTo(blockers);
        assertThat(complete(hq, id, APPROVE).status()).isEqualTo(204);

        assertThat(gate.blockers(number, ReleasePeriod.ISOLATION)).isEmpty();
        assertThat(person.openTasks()).contains("UserTask_EndQuarantine");
        assertThat(propose(cdc, release(number)).code()).isEqualTo("coerciveChange.nothingBlocks");
        jdbc.sql("update cordon.release_exception set test_day = ? where number = ?")
                .params(today().minusDays(40), number)
                .update();
        assertThat(gate.blockers(number, ReleasePeriod.ISOLATION)).isEqualTo(blockers);
    }

    @Test
    void neitherDaysNorASuspicionAreEverWaived() throws Exception {
        String number = atHome();
        assertThat(propose(cdc, release(number)).code()).isEqualTo("coerciveChange.notWaivable");
        Walker person = walker(number);
        new Laboratory(application).livesDays(person, 6);
        person.waits(Duration.ofDays(2));
        String waived = propose(cdc, release(number)).id();
        Laboratory laboratory = new Laboratory(application);
        laboratory.reportsTube(person, Laboratory.number(), Finding.POSITIVE);

        assertThat(complete(hq, waived, APPROVE).code()).isEqualTo("coerciveChange.suspicion");
        assertThat(propose(cdc, release(number)).code()).isEqualTo("coerciveChange.suspicion");
        assertThat(propose(cdc, ending(number)).code()).isEqualTo("coerciveChange.suspicion");
        assertThat(stateOf(waived)).isEqualTo("PROPOSED");
        assertThat(gate.blockers(number, ReleasePeriod.ISOLATION)).isNotEmpty();
        assertThat(ReleaseExceptions.isWaivable(ReleaseBlocker.of("orderedTestMissing", today())))
                .isFalse();
    }

    @Test
    void nobodyIsRuledOutByOnePerson() throws Exception {
        String number = atHome();
        for (String type : List.of("RULED_OUT", "MOVED_OUT")) {
            Answer alone = call(cdc, post("/api/v1/messages"), """
                    {"messageId": "%s", "type": "%s", "number": "%s", "occurredAt": "%s"}""".formatted(
                            UUID.randomUUID(), type, number, OffsetDateTime.now(clock)));
            assertThat(alone.code()).isEqualTo("message.twoPeople");
        }
        assertThat(keyPersons.require(number).isOpen()).isTrue();

        String id = propose(hq, ending(number)).id();
        assertThat(complete(cdc, id, APPROVE).status()).isEqualTo(204);
        walker(number).runJobs();
        assertThat(keyPersons.require(number).endReason()).isEqualTo("ruledOut");
        assertThat(propose(hq, ending(number)).code()).isEqualTo("coerciveChange.personEnded");
    }

    @Test
    void noCaseIsRuledOutByOnePersonInAdvance() throws Exception {
        String number = atHome();
        String sample = Laboratory.number();
        new Laboratory(application).reports(walker(number), sample, Finding.POSITIVE);
        assertThat(keyPersons.require(number).endReason()).isEqualTo("converted");
        String message = """
                {"messageId": "%s", "type": "RULED_OUT", "number": "%s", "occurredAt": "%s"}""".formatted(UUID.randomUUID(), number, OffsetDateTime.now(clock));
        assertThat(call(cdc, post("/api/v1/messages"), message).code()).isEqualTo("message.twoPeople");
        String id = propose(cdc, ending(number)).id();
        assertThat(show(hq, id).at("/affected/0/before").asText()).isEqualTo("a case");
        assertThat(ruledOut(number)).isZero();

        assertThat(complete(hq, id, APPROVE).status()).isEqualTo(204);
        assertThat(ruledOut(number)).isOne();
        assertThat(call(cdc, post("/api/v1/messages"), message).code()).isEqualTo("message.twoPeople");
        assertThat(propose(cdc, ending(number)).code()).isEqualTo("coerciveChange.personEnded");
    }

    @Test
    void whoFoundThatSomebodyIsNoContactDoesNotConfirmIt() {
        String number = listed();
        StaffUser both = new StaffUser(
                "co" + cdc.userId(),
                "Both",
                Set.of(Roles.TOWN_STAFF, Roles.CDC_INVESTIGATORS),
                Set.of(SmallDistrict.HUANXIU));
        accounts.create(both.userId(), "Both", PASSWORD, both.roles(), both.unitCodes());
        Map<String, Object> found = Map.of("outcome", "notAContact");
        assertThat(completeTask(
                                both,
                                walker(number).task("UserTask_VerifyPerson").getId(),
                                found)
                        .status())
                .isEqualTo(204);
        jdbc.sql("""
                        insert into cordon.task_answer (task_id, process_number, task_key, answered_by, answered_at, answers)
                        values (?, ?, 'UserTask_TakeSample', 'somebody', ?, ?)""")
                .params(
                        UUID.randomUUID().toString(),
                        number,
                        OffsetDateTime.now(clock).plusMinutes(1),
                        new byte[] {1})
                .update();
        String confirmation = walker(number).task("UserTask_ConfirmRulingOut").getId();
        Map<String, Object> ruledOut = Map.of("decision", "ruledOut", "reason", "was away");

        assertThat(completeTask(both, confirmation, ruledOut).code()).isEqualTo("rulingOut.samePerson");
        assertThat(keyPersons.require(number).isOpen()).isTrue();
        assertThat(completeTask(cdc, confirmation, ruledOut).status()).isEqualTo(204);
        assertThat(keyPersons.require(number).isOpen()).isFalse();
    }

    @Test
    void noResultIsChangedByOnePerson() throws Exception {
        String number = atHome();
        String sample = Laboratory.number();
        new Laboratory(application).reports(walker(number), sample, Finding.INDETERMINATE);
        long result = resultOf(sample);
        assertThat(call(cdc, post("/api/v1/test-results/" + result + "/assignment"), "{\"personId\": 1}")
                        .code())
                .isEqualTo("result.twoPeople");
        assertThat(call(cdc, post("/api/v1/test-results"), negative(sample)).code())
                .isEqualTo("result.twoPeople");
        assertThat(findings(number)).containsExactly(Finding.INDETERMINATE);

        String id = propose(cdc, correction(result, "NEGATIVE")).id();
        assertThat(complete(cdc, id, APPROVE).code()).isEqualTo("coerciveChange.samePerson");
        assertThat(findings(number)).containsExactly(Finding.INDETERMINATE);
        assertThat(complete(colleague, id, APPROVE).status()).isEqualTo(204);
        assertThat(findings(number)).containsExactly(Finding.NEGATIVE);
        assertThat(versionsOf(result)).as("what the laboratory said is kept").isEqualTo(2);
        assertThat(propose(cdc, correction(result, "NEGATIVE")).code()).isEqualTo("coerciveChange.nothingChanges");
    }

    @Test
    void aResultIsGivenToSomebodyByTwoPeople() throws Exception {
        String owner = atHome();
        String wrong = atHome();
        String sample = Laboratory.number();
        new Laboratory(application).reports(walker(wrong), sample, Finding.NEGATIVE);
        String id = propose(cdc, """
                        {"kind": "resultCorrection", "reasonCode": "sampleMixedUp", "evidence": "label book, page 3",
                         "corrections": [{"result": %d, "personId": %d}]}""".formatted(
                                resultOf(sample), keyPersons.require(owner).personId()))
                .id();
        JsonNode shown = show(hq, id).at("/affected/0");
        assertThat(shown.at("/person/id").asLong())
                .isEqualTo(keyPersons.require(wrong).personId());
        assertThat(shown.at("/newPerson/id").asLong())
                .isEqualTo(keyPersons.require(owner).personId());
        assertThat(complete(hq, id, APPROVE).status()).isEqualTo(204);

        assertThat(findings(owner)).containsExactly(Finding.NEGATIVE);
        assertThat(findings(wrong)).isEmpty();
        assertThat(List.of(owner, wrong)).allSatisfy(number -> assertThat(timeline(number))
                .containsOnlyOnce("CoerciveChange/EndEvent_ChangeInForce"));
    }

    @Test
    void nobodyIsACaseByAResultThatIsTakenFromThemInTheSameStep() throws Exception {
        String owner = atHome();
        String wrong = atHome();
        String sample = Laboratory.number();
        new Laboratory(application).reports(walker(wrong), sample, Finding.INDETERMINATE);
        String id = propose(cdc, """
                        {"kind": "resultCorrection", "reasonCode": "sampleMixedUp", "evidence": "label book, page 3",
                         "corrections": [{"result": %d, "personId": %d, "says": "POSITIVE"}]}""".formatted(
                                resultOf(sample), keyPersons.require(owner).personId()))
                .id();
        assertThat(complete(hq, id, APPROVE).status()).isEqualTo(204);

        walker(owner).runJobs();
        assertThat(keyPersons.require(owner).endReason()).isEqualTo("converted");
        assertThat(keyPersons.require(wrong).isOpen()).isTrue();
        assertThat(findings(wrong)).isEmpty();
    }

    @Test
    void noReportGetsLostThatArrivesWhileACorrectionIsApproved() throws Exception {
        String sample = Laboratory.number();
        report(sample, ReportedResult.INDETERMINATE);
        String id = propose(cdc, correction(resultOf(sample), "NEGATIVE")).id();
        String task = taskOf(id).getId();
        CompletableFuture<Answer> approval = new TransactionTemplate(transactions).execute(status -> {
            report(sample, ReportedResult.POSITIVE);
            CompletableFuture<Answer> running = CompletableFuture.supplyAsync(() -> completeTask(hq, task, APPROVE));
            waits.untilWaiting(1);
            return running;
        });
        assertThat(Objects.requireNonNull(approval).join().code()).isEqualTo("coerciveChange.peopleChanged");
        assertThat(jdbc.sql("select result from cordon.test_result where sample_number = ?")
                        .param(sample)
                        .query(String.class)
                        .single())
                .isEqualTo("POSITIVE");
    }

    @Test
    void theAuthorDecidesByNoRoute() throws Exception {
        String number = atHome();
        String id = propose(cdc, extension(number, 1)).id();
        Task task = taskOf(id);
        assertThat(complete(cdc, id, APPROVE).code()).isEqualTo("coerciveChange.samePerson");
        assertThat(complete(cdc, id, Map.of("decision", "refuseChange", "reason", "x"))
                        .code())
                .isEqualTo("coerciveChange.samePerson");
        assertThat(call(cdc, post("/api/v1/tasks/" + task.getId() + "/claim"), "")
                        .code())
                .isEqualTo("coerciveChange.samePerson");

        Caller author = Caller.signedIn(port, cdc.userId(), PASSWORD);
        String engineTask = "/camunda/api/engine/engine/default/task/" + task.getId();
        String instance = "/camunda/api/engine/engine/default/process-instance/" + task.getProcessInstanceId();
        String answers = "{\"variables\": {\"decision\": {\"value\": \"approveChange\"}}}";
        String self = "{\"userId\": \"" + cdc.userId() + "\"}";
        String jump = "{\"instructions\": [{\"type\": \"startBeforeActivity\","
                + " \"activityId\": \"EndEvent_ChangeInForce\"}]}";
        for (Caller.Answer refused : List.of(
                author.json("POST", engineTask + "/complete", answers),
                author.json("POST", engineTask + "/submit-form", answers),
                author.json("POST", engineTask + "/claim", self),
                author.json("POST", engineTask + "/assignee", self),
                author.json("POST", engineTask + "/delegate", self),
                author.json("POST", engineTask + "/resolve", answers),
                author.json("POST", engineTask + "/bpmnError", "{\"errorCode\": \"x\"}"),
                author.json("POST", instance + "/modification", jump),
                author.json("PUT", instance + "/variables/decision", "{\"value\": \"approveChange\"}"),
                author.json("DELETE", instance, ""),
                author.json(
                        "POST",
                        "/camunda/api/engine/engine/default/message",
                        "{\"messageName\": \"PersonRuledOut\", \"businessKey\": \"" + number + "\"}"),
                author.json("POST", "/engine-rest/task/" + task.getId() + "/complete", answers))) {
            assertThat(refused.status()).as(refused.body()).isBetween(400, 499);
        }
        assertThat(completesByItself(task.getId())).as("the application itself").isFalse();
        assertThat(stateOf(id)).isEqualTo("PROPOSED");
        assertThat(taskOf(id).getAssignee()).isNull();
        Caller second = Caller.signedIn(port, hq.userId(), PASSWORD);
        assertThat(second.json("POST", engineTask + "/submit-form", answers).status())
                .isLessThan(300);
        assertThat(stateOf(id)).isEqualTo("APPLIED");
    }

    @Test
    void onlyWhoHoldsTheRoleAtThatMomentProposesAndDecides() throws Exception {
        String number = atHome();
        assertThat(propose(town, extension(number, 1)).status()).isEqualTo(403);
        assertThat(call(town, get(PATH), "").status()).isEqualTo(403);
        String id = propose(cdc, extension(number, 1)).id();
        assertThat(call(town, get(PATH + "/" + id), "").status()).isEqualTo(403);
        assertThat(call(town, post(PATH + "/" + id + "/withdrawal"), "").status())
                .isEqualTo(403);
        assertThat(complete(town, id, APPROVE).status()).isIn(403, 404, 422);

        assertThat(call(hq, get("/api/v1/tasks/" + taskOf(id).getId()), "").status())
                .isEqualTo(200);
        losesRole(hq);
        assertThat(complete(hq, id, APPROVE).code()).isEqualTo("coerciveChange.notEntitled");
        losesRole(cdc);
        assertThat(complete(colleague, id, APPROVE).code()).isEqualTo("coerciveChange.authorGone");
        assertThat(propose(cdc, extension(number, 1)).code()).isEqualTo("coerciveChange.notEntitled");
        assertThat(stateOf(id)).isEqualTo("PROPOSED");
    }

    @Test
    void reasonsAreAClosedListAndEvidenceIsNeeded() throws Exception {
        String number = atHome();
        String sound = extension(number, 1);
        assertThat(propose(cdc, sound.replace("riskAssessment", "justDoIt")).code())
                .isEqualTo("coerciveChange.reason");
        assertThat(propose(cdc, sound.replace("riskAssessment", "medicalNeed")).code())
                .isEqualTo("coerciveChange.reason");
        assertThat(propose(cdc, sound.replace("letter 7", "  ")).code()).isEqualTo("coerciveChange.evidence");
        assertThat(propose(cdc, sound.replace("extension", "punishment")).code())
                .isEqualTo("coerciveChange.kind");
        assertThat(propose(cdc, extension(number, 15)).code()).isEqualTo("coerciveChange.terms");
        assertThat(propose(cdc, sound.replace("\"" + number + "\"", "")).code()).isEqualTo("coerciveChange.people");
        assertThat(jdbc.sql("select count(*) from cordon.coercive_change_person where number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
        String kept = propose(cdc, sound).id();
        assertThat(jdbc.sql("select count(*) from cordon.task_answer where process_number = ?")
                        .param(kept)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(engine.getRuntimeService()
                        .getVariables(taskOf(kept).getProcessInstanceId())
                        .toString())
                .doesNotContain("letter 7");
    }

    @Test
    void changesOfManyAreForHeadquarters() throws Exception {
        List<String> many = new ArrayList<>();
        for (int person = 0; person < 11; person++) {
            many.add(listed());
        }
        String content = extension(String.join("\", \"", many), 1);
        Answer proposed = propose(cdc, content);
        assertThat(proposed.body().path("bulk").asBoolean()).isTrue();
        assertThat(proposed.body().path("affected")).hasSize(11);
        assertThat(proposed.body().at("/affected/0/person/name").asText()).isEqualTo("王**");
        assertThat(complete(colleague, proposed.id(), APPROVE).status()).isIn(403, 422);
        assertThat(stateOf(proposed.id())).isEqualTo("PROPOSED");
        assertThat(complete(hq, proposed.id(), APPROVE).status()).isEqualTo(204);
        assertThat(many).allMatch(number -> orders.of(number).size() == 1);
    }

    @Test
    void aListThatIsCutIntoSmallOnesIsForHeadquartersToo() throws Exception {
        for (int person = 0; person < 10; person++) {
            assertThat(propose(cdc, extension(listed(), 1)).body().path("bulk").asBoolean())
                    .isFalse();
        }
        Answer eleventh = propose(cdc, extension(listed(), 1));
        assertThat(eleventh.body().path("bulk").asBoolean()).isTrue();
        assertThat(taskOf(eleventh.id()).getTaskDefinitionKey()).isEqualTo("UserTask_ApproveBulkChange");
    }

    @Test
    void proposalsThatCountedNotEachOtherAreCountedAtTheApproval() throws Exception {
        String first = propose(cdc, extension(several(6), 1)).id();
        assertThat(complete(colleague, first, APPROVE).status()).isEqualTo(204);
        String returned = propose(colleague, extension(several(6), 1)).id();
        assertThat(complete(cdc, returned, APPROVE).code()).isEqualTo("coerciveChange.headquarters");
        assertThat(complete(hq, returned, APPROVE).status()).isEqualTo(204);
        assertThat(togetherWith(colleague)).as("two pairs, six people each").isEmpty();
        assertThat(complete(hq, propose(colleague, extension(several(6), 1)).id(), APPROVE)
                        .status())
                .isEqualTo(204);
        assertThat(togetherWith(colleague)).containsExactly("SAME_PAIR 12");

        String small = propose(cdc, extension(several(4), 1)).id();
        assertThat(propose(cdc, extension(listed(), 1)).body().path("bulk").asBoolean())
                .isTrue();
        StaffUser third = staff("cothird", Roles.CDC_INVESTIGATORS);
        accounts.create(third.userId(), third.displayName(), PASSWORD, third.roles(), Set.of());
        assertThat(complete(third, small, APPROVE).code()).isEqualTo("coerciveChange.headquarters");
        assertThat(stateOf(small)).isEqualTo("PROPOSED");
    }

    @Test
    void whatTheTaskShowsOfALongListFitsTheEngine() {
        String blockers = "testMissing|2022-09-01|\n".repeat(40);
        List<AffectedSubject> rows = IntStream.range(0, 15)
                .mapToObj(index -> AffectedSubject.person("KP-00000" + index, index, blockers, "waived"))
                .toList();
        assertThat(words.lines(rows)).hasSizeLessThan(4000).endsWith("… +7");
        assertThat(words.lines(rows.subList(0, 1))).startsWith("KP-000000: ").hasSizeLessThan(500);
    }

    @Test
    void whatHasChangedMeanwhileIsProposedAnew() throws Exception {
        String number = atHome();
        String id = propose(cdc, extension(number, 2)).id();
        LocalDate until = keyPersons.require(number).isolationUntil();
        listing.list(new ListRequest(
                keyPersons.require(number).personId(),
                KeyPersonCategory.SUB_CLOSE_CONTACT,
                today().plusDays(1),
                "list again",
                "test"));
        LocalDate moved = keyPersons.require(number).isolationUntil();
        assertThat(moved).isAfter(until);

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThat(complete(hq, id, APPROVE).code()).isEqualTo("coerciveChange.peopleChanged");
            assertThat(keyPersons.require(number).isolationUntil()).isEqualTo(moved);
        }
        assertThat(show(hq, id).at("/affected/0/after").asText())
                .contains(until.plusDays(2).toString());
        String again = propose(cdc, extension(number, 2)).id();
        assertThat(complete(hq, again, APPROVE).status()).isEqualTo(204);
        assertThat(keyPersons.require(number).isolationUntil()).isEqualTo(moved.plusDays(2));
    }

    @Test
    void noPositiveIsTakenAwayByApprovingWhatWasProposedAboutAnUnclearSample() throws Exception {
        String number = atHome();
        String sample = Laboratory.number();
        Laboratory laboratory = new Laboratory(application);
        laboratory.reports(walker(number), sample, Finding.INDETERMINATE);
        String id = propose(cdc, correction(resultOf(sample), "NEGATIVE")).id();
        laboratory.reports(walker(number), sample, Finding.POSITIVE);

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThat(complete(hq, id, APPROVE).code()).isEqualTo("coerciveChange.peopleChanged");
        }
        assertThat(findings(number)).containsExactly(Finding.POSITIVE);
        assertThat(keyPersons.require(number).endReason()).isEqualTo("converted");
    }

    @Test
    void twoApproversAtOnceApplyItOnce() throws Exception {
        String number = atHome();
        LocalDate until = keyPersons.require(number).isolationUntil();
        String id = propose(cdc, extension(number, 2)).id();
        String task = taskOf(id).getId();
        List<Integer> answers = Stream.of(hq, colleague)
                .map(member -> CompletableFuture.supplyAsync(() -> completeTask(member, task, APPROVE)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .toList();

        assertThat(answers).containsOnlyOnce(204);
        assertThat(answers).allMatch(status -> status == 204 || status == 404 || status == 409);
        assertThat(keyPersons.require(number).isolationUntil()).isEqualTo(until.plusDays(2));
        assertThat(audited(id)).containsExactly("CHANGE riskAssessment", "APPROVE riskAssessment");
    }

    @Test
    void refusedLapsedAndWithdrawnChangesDoNothing() throws Exception {
        String number = atHome();
        LocalDate until = keyPersons.require(number).isolationUntil();
        String refused = propose(cdc, extension(number, 1)).id();
        assertThat(complete(hq, refused, Map.of("decision", "refuseChange")).code())
                .isEqualTo("coerciveChange.noNote");
        assertThat(complete(hq, refused, Map.of("decision", "refuseChange", "reason", "no ground"))
                        .status())
                .isEqualTo(204);
        assertThat(show(cdc, refused).path("note").asText()).isEqualTo("no ground");
        assertThat(taskOf(refused).getTaskDefinitionKey()).isEqualTo("UserTask_NoteOutcome");
        assertThat(taskOf(refused).getAssignee()).isEqualTo(cdc.userId());
        assertThat(complete(cdc, refused, Map.of()).status()).isEqualTo(204);

        String lapsed = propose(cdc, extension(number, 1)).id();
        new Walker(engine, lapsed).waits(Duration.ofHours(25));
        assertThat(stateOf(lapsed)).isEqualTo("LAPSED");
        assertThat(taskOf(lapsed).getAssignee()).isEqualTo(cdc.userId());

        String withdrawn = propose(cdc, extension(number, 1)).id();
        assertThat(call(cdc, post(PATH + "/" + withdrawn + "/withdrawal"), "").status())
                .isEqualTo(200);
        assertThat(new Walker(engine, withdrawn).openTasks()).isEmpty();
        assertThat(call(cdc, post(PATH + "/" + withdrawn + "/withdrawal"), "").code())
                .isEqualTo("coerciveChange.decided");
        closing.lapse(withdrawn);
        assertThat(stateOf(withdrawn)).as("a lapse that comes too late").isEqualTo("WITHDRAWN");
        assertThat(keyPersons.require(number).isolationUntil()).isEqualTo(until);
    }

    @Test
    void nobodyApprovesWhatShouldHaveLapsed() throws Exception {
        String number = atHome();
        String id = propose(cdc, extension(number, 1)).id();
        jdbc.sql("update cordon.coercive_change set proposed_at = ? where id = ?")
                .params(OffsetDateTime.now(clock).minusHours(25), id)
                .update();
        assertThat(complete(hq, id, APPROVE).code()).isEqualTo("coerciveChange.lapsed");
        assertThat(stateOf(id)).isEqualTo("PROPOSED");
    }

    @Test
    void nobodyIsHeldFromDayToDayByOnePerson() {
        String number = atHome();
        Walker person = walker(number);
        StaffUser doctor = townsman();
        new Laboratory(application).livesDays(person, 7);
        for (Map<String, Object> unfounded :
                List.of(Map.<String, Object>of(), Map.<String, Object>of("noSymptoms", true))) {
            assertThat(holds(doctor, person, unfounded).code()).isEqualTo("release.waitUnfounded");
        }
        Map<String, Object> symptoms = Map.of("symptomsSeen", true);
        assertThat(holds(doctor, person, symptoms).status()).isEqualTo(204);
        person.waits(Duration.ofHours(13));
        assertThat(holds(doctor, person, symptoms).code()).isEqualTo("release.waitAgain");
        assertThat(holds(townsman(), person, symptoms).status()).isEqualTo(204);
        assertThat(keyPersons.require(number).isOpen()).isTrue();
    }

    @Test
    void theSameProposalAgainIsOneChange() throws Exception {
        String number = atHome();
        String key = UUID.randomUUID().toString();
        String first = call(cdc, post(PATH).header("Idempotency-Key", key), extension(number, 1))
                .id();
        assertThat(call(cdc, post(PATH).header("Idempotency-Key", key), extension(number, 1))
                        .id())
                .isEqualTo(first);
        assertThat(call(cdc, post(PATH).header("Idempotency-Key", key), extension(number, 2))
                        .code())
                .isEqualTo("request.keyReused");
    }

    @Test
    void theDatabaseKeepsNoChangeOfOnePerson() throws Exception {
        String id = propose(cdc, extension(atHome(), 1)).id();
        assertThatThrownBy(() -> jdbc.sql("""
                                update cordon.coercive_change
                                set state = 'APPLIED', approver_id = author_id, decided_at = proposed_at where id = ?""").param(id).update()).satisfies(refused -> assertThat(refused.getMessage())
                .containsIgnoringCase("coercive_change_two_people"));
        jdbc.sql("update cordon.coercive_change set reason_code = 'justDoIt' where id = ?")
                .param(id)
                .update();
        assertThat(drift.findings()).singleElement().satisfies(finding -> assertThat(finding.difference())
                .contains("closed list"));
        jdbc.sql("update cordon.coercive_change set reason_code = 'riskAssessment' where id = ?")
                .param(id)
                .update();
    }

    private void report(String sample, ReportedResult says) {
        intake.receive(
                new TestReport(
                        "city",
                        sample,
                        null,
                        null,
                        clock.instant(),
                        clock.instant(),
                        null,
                        says,
                        null,
                        null,
                        null,
                        PersonDetails.builder().build()),
                "test");
    }

    private void merge(String kept, String ended) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> proposals.propose(kept, ended));
        String proposal = proposals.open(kept).get(0).proposal();
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(proposal)
                .singleResult()
                .getId();
        String decision = kept.compareTo(ended) < 0 ? "mergeIntoFirst" : "mergeIntoSecond";
        assertThat(completeTask(colleague, task, Map.of("decision", decision, "reason", "same person"))
                        .status())
                .isEqualTo(204);
    }

    private List<String> togetherWith(StaffUser member) {
        return pairs.on(today()).stream()
                .filter(found -> found.actors().contains(member.userId()))
                .map(found -> found.kind() + " " + found.figure())
                .toList();
    }

    private String several(int people) {
        return Stream.generate(this::listed).limit(people).collect(Collectors.joining("\", \""));
    }

    private StaffUser townsman() {
        StaffUser member = new StaffUser(
                staff("codoc", Roles.TOWN_STAFF).userId(),
                "Doctor",
                Set.of(Roles.TOWN_STAFF),
                Set.of(SmallDistrict.HUANXIU));
        accounts.create(member.userId(), "Doctor", PASSWORD, member.roles(), member.unitCodes());
        return member;
    }

    private Answer holds(StaffUser member, Walker person, Map<String, Object> why) {
        Map<String, Object> answers = new HashMap<>(why);
        answers.put("assessment", "wait");
        return completeTask(member, person.task("UserTask_EndQuarantine").getId(), answers);
    }

    private int ruledOut(String number) {
        return jdbc.sql("select count(*) from cordon.settled_reason where person_id = ? and ruled_out")
                .param(keyPersons.require(number).personId())
                .query(Integer.class)
                .single();
    }

    private String atHome() {
        String number = listed();
        Walker person =
                walker(number).does("UserTask_VerifyPerson", Map.of("outcome", "found", "identityChecked", true));
        person.does("UserTask_CheckHome", Map.of("outcome", "homeFit"));
        person.does("UserTask_ServeQuarantineNotice", Map.of("noticeNumber", "N-1"));
        return number;
    }

    private String listed() {
        long person = persons.register(PersonDetails.builder()
                        .source("test")
                        .sourceId(UUID.randomUUID().toString())
                        .name("王小明")
                        .areaCode(SmallDistrict.HUANXIU)
                        .build())
                .personId();
        String number = String.valueOf(
                listing.list(ListRequest.direct(person, KeyPersonCategory.SUB_CLOSE_CONTACT, today(), "test"))
                        .number());
        walker(number).runJobs();
        return number;
    }

    private static String extension(String people, int days) {
        return """
                {"kind": "extension", "reasonCode": "riskAssessment", "evidence": "letter 7", "people": ["%s"],
                 "days": %d}""".formatted(people, days);
    }

    private static String release(String number) {
        return """
                {"kind": "release", "reasonCode": "medicalNeed", "evidence": "hospital letter 3", "people": ["%s"]}""".formatted(number);
    }

    private static String ending(String number) {
        return """
                {"kind": "ending", "reasonCode": "noExposure", "evidence": "duty roster", "people": ["%s"],
                 "ending": "RULED_OUT"}""".formatted(number);
    }

    private static String correction(long result, String says) {
        return """
                {"kind": "resultCorrection", "reasonCode": "laboratoryConfirmed", "evidence": "fax 4",
                 "corrections": [{"result": %d, "says": "%s"}]}""".formatted(result, says);
    }

    private String negative(String sample) {
        return """
                {"laboratory": "city", "sampleNumber": "%s", "sampledAt": "%s", "reportedAt": "%s",
                 "result": "negative"}""".formatted(sample, OffsetDateTime.now(clock), OffsetDateTime.now(clock));
    }

    private Answer propose(StaffUser member, String content) throws Exception {
        return call(member, post(PATH), content);
    }

    private Answer complete(StaffUser member, String id, Map<String, Object> answers) {
        return completeTask(member, taskOf(id).getId(), answers);
    }

    private Answer completeTask(StaffUser member, String task, Map<String, Object> answers) {
        try {
            return call(
                    member,
                    post("/api/v1/tasks/" + task + "/completion"),
                    json.writeValueAsString(Map.of("answers", answers)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean completesByItself(String task) {
        try {
            engine.getTaskService().complete(task, new HashMap<>(APPROVE));
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private JsonNode show(StaffUser member, String id) throws Exception {
        return call(member, get(PATH + "/" + id), "").body();
    }

    private String stateOf(String id) throws Exception {
        return jdbc.sql("select state from cordon.coercive_change where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private Task taskOf(String id) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(id)
                .singleResult();
    }

    private String explanation(String number) throws Exception {
        return call(hq, get("/api/v1/key-persons/" + number + "/explanation"), "")
                .body()
                .toString();
    }

    private List<String> timeline(String number) throws Exception {
        return call(hq, get("/api/v1/key-persons/" + number + "/timeline"), "")
                .body()
                .findValuesAsText("step");
    }

    private List<String> audited(String id) {
        return jdbc.sql(
                        "select action, reason from cordon.audit_entry where stream = 'changes' and asked = ? order by seq")
                .param("coercive-change:" + id)
                .query((row, index) -> row.getString("action") + " " + row.getString("reason"))
                .list();
    }

    private List<Finding> findings(String number) {
        return results.of(keyPersons.require(number).personId()).stream()
                .map(PersonResult::finding)
                .toList();
    }

    private long resultOf(String sample) {
        return jdbc.sql("select id from cordon.test_result where sample_number = ?")
                .param(sample)
                .query(Long.class)
                .single();
    }

    private int versionsOf(long result) {
        return jdbc.sql("select count(*) from cordon.test_result_version where test_result_id = ?")
                .param(result)
                .query(Integer.class)
                .single();
    }

    private void losesRole(StaffUser member) {
        member.roles().forEach(role -> engine.getIdentityService().deleteMembership(member.userId(), role));
    }

    private Walker walker(String number) {
        return new Walker(engine, number);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Each test has its own people: what one author proposes in a day counts together. */
    private static StaffUser staff(String name, String role) {
        String id = name + UUID.randomUUID().toString().substring(0, 8);
        return new StaffUser(id, id, Set.of(role), Set.of());
    }

    private Answer call(StaffUser member, MockHttpServletRequestBuilder request, String content) throws Exception {
        var response = mvc.perform(request.with(user(member))
                        .with(csrf())
                        .header("Accept-Language", "en")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(content))
                .andReturn()
                .getResponse();
        String body = response.getContentAsString(StandardCharsets.UTF_8);
        return new Answer(response.getStatus(), json.readTree(body.isEmpty() ? "{}" : body));
    }

    /** What came back. */
    private record Answer(int status, JsonNode body) {

        String id() {
            assertThat(status).as(body.toString()).isLessThan(300);
            return body.path("id").asText();
        }

        String code() {
            return body.path("code").asText();
        }
    }
}
