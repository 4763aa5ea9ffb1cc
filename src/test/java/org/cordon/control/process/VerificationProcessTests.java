package org.cordon.control.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.control.ControlStatus;
import org.cordon.control.EnginePositions;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.control.drift.ControlDrift;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.testing.CordonTest;
import org.cordon.testing.CoversModels;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.UnitRegistration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CordonTest
@CoversModels("Verification")
class VerificationProcessTests {

    private static final Map<String, Object> FOUND = Map.of("outcome", "found", "identityChecked", true);
    private static final Map<String, Object> NO_ANSWER = Map.of("outcome", "noAnswer");
    private static final Map<String, Object> NOT_FOUND = Map.of("outcome", "notFound");
    private static final Map<String, Object> REFUSED = Map.of("outcome", "refused");
    private static final Map<String, Object> SERVED = Map.of("outcome", "refused", "noticeNumber", "N-7");

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    EnginePositions positions;

    @Autowired
    ControlDrift drift;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Walker person;
    private long personId;

    @BeforeEach
    void listSomebody() {
        SmallDistrict.found(units);
        PersonDetails details = PersonDetails.builder()
                .source("verification")
                .sourceId(UUID.randomUUID().toString())
                .areaCode(SmallDistrict.HUANXIU)
                .build();
        personId = persons.register(details).personId();
        String number = String.valueOf(listing.list(
                        ListRequest.direct(personId, KeyPersonCategory.CLOSE_CONTACT, LocalDate.now(clock), "test"))
                .number());
        person = new Walker(engine, number);
    }

    @AfterEach
    void projectionAgreesWithTheEngine() {
        assertThat(drift.check(person.number())).isEmpty();
    }

    @Test
    void whoDoesNotAnswerIsCalledThreeTimesAndThenVisited() {
        var due = person.task("UserTask_VerifyPerson").getDueDate();
        person.does("UserTask_VerifyPerson", NO_ANSWER);
        assertThat(person.openTasks()).isEmpty();
        assertVerifying();
        person.waits(Duration.ofMinutes(21));
        assertThat(person.task("UserTask_VerifyPerson").getDueDate()).isEqualTo(due);
        person.does("UserTask_VerifyPerson", NO_ANSWER).waits(Duration.ofMinutes(21));
        person.does("UserTask_VerifyPerson", NO_ANSWER);
        assertThat(person.openTasks()).containsExactly("UserTask_VisitHome");
        person.does("UserTask_VisitHome", FOUND);
        assertFound();
        assertThat(attempts()).containsExactly("CALL noAnswer", "CALL noAnswer", "CALL noAnswer", "VISIT found");
    }

    @Test
    void callsCountInEachTownAnew() {
        person.does("UserTask_VerifyPerson", NO_ANSWER).waits(Duration.ofMinutes(21));
        person.does("UserTask_VerifyPerson", NO_ANSWER).waits(Duration.ofMinutes(21));
        person.does("UserTask_VerifyPerson", Map.of("outcome", "otherTown", "targetTown", SmallDistrict.CHAOHAI));
        person.does("UserTask_VerifyPerson", NO_ANSWER);
        assertThat(person.openTasks()).isEmpty();
        person.waits(Duration.ofMinutes(21));
        person.does("UserTask_VerifyPerson", FOUND);
        assertFound();
    }

    @Test
    void whoIsNotAtHomeIsAskedForInHouseholdAndWorkplace() {
        person.does("UserTask_VerifyPerson", Map.of("outcome", "phoneWrong")).does("UserTask_VisitHome", NOT_FOUND);
        person.does("UserTask_AskAround", FOUND);
        assertFound();
    }

    @Test
    void policeHelpsWhenNobodyKnowsAndThenHeadquartersDecides() {
        person.does("UserTask_VerifyPerson", Map.of("outcome", "phoneWrong")).does("UserTask_VisitHome", NOT_FOUND);
        person.does("UserTask_AskAround", NOT_FOUND);
        assertVerifying();
        person.does("UserTask_SearchWithPolice", NOT_FOUND);
        assertThat(person.openTasks()).containsExactly("UserTask_DecideSearch");
        assertThat(attempts())
                .containsExactly("CALL phoneWrong", "VISIT notFound", "ENQUIRY notFound", "POLICE_SEARCH notFound");
    }

    @Test
    void policeHelpsWhenTheTownSearchesForTooLong() {
        person.does("UserTask_VerifyPerson", Map.of("outcome", "phoneWrong"));
        person.waits(Duration.ofHours(2));
        assertThat(person.openTasks()).containsExactly("UserTask_VisitHome");
        person.waits(Duration.ofMinutes(61));
        assertThat(person.openTasks()).containsExactly("UserTask_SearchWithPolice");
        person.does("UserTask_SearchWithPolice", FOUND);
        assertFound();
    }

    @Test
    void refusalIsExplainedServedTakenToTheSupervisorAndEnforcedAndNeverClosed() {
        person.does("UserTask_VerifyPerson", Map.of("outcome", "refused"));
        assertThatThrownBy(() -> person.does("UserTask_ExplainOrder", Map.of("outcome", "refused")))
                .hasStackTraceContaining("serve the order in writing");
        person.does("UserTask_ExplainOrder", SERVED).does("UserTask_PersuadePerson", REFUSED);
        person.does("UserTask_EnforceOrder", REFUSED).does("UserTask_EnforceOrder", REFUSED);
        assertVerifying();
        person.does("UserTask_EnforceOrder", FOUND);
        assertFound();
        assertThat(attempts())
                .containsExactly(
                        "CALL refused",
                        "EXPLANATION refused",
                        "PERSUASION refused",
                        "ENFORCEMENT refused",
                        "ENFORCEMENT refused",
                        "ENFORCEMENT found");
    }

    @ParameterizedTest
    @CsvSource({"UserTask_ExplainOrder", "UserTask_PersuadePerson", "UserTask_EnforceOrder"})
    void whoGivesInFollowsTheOrderOnceIdentified(String step) {
        person.does("UserTask_VerifyPerson", Map.of("outcome", "refused"));
        refuseUntil(step);
        assertThatThrownBy(() -> person.does(step, Map.of("outcome", "found")))
                .hasStackTraceContaining("only when the identity has been checked");
        person.does(step, FOUND);
        assertFound();
    }

    @ParameterizedTest
    @CsvSource({"UserTask_ExplainOrder", "UserTask_PersuadePerson", "UserTask_EnforceOrder"})
    void whoRunsAwayAfterRefusingIsSearchedFor(String step) {
        person.does("UserTask_VerifyPerson", Map.of("outcome", "refused"));
        refuseUntil(step);
        person.does(step, NOT_FOUND);
        assertThat(person.openTasks()).containsExactly("UserTask_DecideSearch");
    }

    @Test
    void nextAttemptIsNotAnsweredBeforehand() {
        person.does("UserTask_VerifyPerson", Map.of("outcome", "refused"));
        assertThat(outcomeShown("UserTask_ExplainOrder")).isNull();
        person.does("UserTask_ExplainOrder", SERVED);
        assertThat(outcomeShown("UserTask_PersuadePerson")).isNull();
        person.does("UserTask_PersuadePerson", REFUSED).does("UserTask_EnforceOrder", REFUSED);
        assertThat(outcomeShown("UserTask_EnforceOrder")).isNull();
    }

    private @Nullable Object outcomeShown(String task) {
        return engine.getTaskService().getVariable(person.task(task).getId(), "outcome");
    }

    @Test
    void severalSourcesMeanOneCallAndTheCallerSeesThemAll() {
        LocalDate today = LocalDate.now(clock);
        String task = person.task("UserTask_VerifyPerson").getId();
        push("city-data", KeyPersonCategory.HIGH_RISK_AREA, today);
        push("railway", KeyPersonCategory.CLOSE_CONTACT, today.minusDays(1));
        push("railway", KeyPersonCategory.CLOSE_CONTACT, today.minusDays(1));
        listing.list(new ListRequest(personId, KeyPersonCategory.CLOSE_CONTACT, today, "floor 4711", "test"));

        assertThat(person.task("UserTask_VerifyPerson").getId()).isEqualTo(task);
        assertThat(engine.getTaskService().getVariable(task, "sources"))
                .asString()
                .contains("city-data " + today, "railway " + today.minusDays(1), "floor 4711 " + today)
                .containsOnlyOnce("railway");
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(person.number(), "KeyPersonControl")
                        .count())
                .isOne();
        person.does("UserTask_VerifyPerson", Map.of("outcome", "phoneWrong"));
        assertThat(engine.getTaskService()
                        .getVariable(person.task("UserTask_VisitHome").getId(), "sources"))
                .asString()
                .contains("city-data", "railway", "floor 4711");
    }

    private void push(String source, KeyPersonCategory category, LocalDate exposure) {
        var listed = listing.list(
                ListRequest.direct(personId, category, exposure, "push").from(source));
        assertThat(listed.number()).isEqualTo(person.number());
    }

    @Test
    void whoIsInHospitalAlreadyGoesOverToTheHospital() {
        person.does("UserTask_VerifyPerson", Map.of("outcome", "phoneWrong"));
        person.does("UserTask_VisitHome", Map.of("outcome", "inHospital", "hospital", SmallDistrict.HOSPITAL));
        assertThat(person.task("UserTask_ConfirmStay").getTenantId()).isEqualTo(SmallDistrict.HOSPITAL);
    }

    @ParameterizedTest
    @CsvSource({
        "leftDistrict, UserTask_SendAssistLetter",
        "notAContact, UserTask_ConfirmRulingOut",
        "otherTown, UserTask_VerifyPerson",
    })
    void callMayEndInOtherWays(String outcome, String next) {
        person.does("UserTask_VerifyPerson", Map.of("outcome", outcome, "targetTown", SmallDistrict.CHAOHAI));
        assertThat(person.openTasks()).containsExactly(next);
    }

    private void refuseUntil(String step) {
        for (String task : List.of("UserTask_ExplainOrder", "UserTask_PersuadePerson", "UserTask_EnforceOrder")) {
            if (task.equals(step)) {
                return;
            }
            person.does(task, task.equals("UserTask_ExplainOrder") ? SERVED : REFUSED);
        }
    }

    private List<String> attempts() {
        return jdbc.sql("select step || ' ' || outcome from cordon.search_attempt where number = ? order by id")
                .param(person.number())
                .query(String.class)
                .list();
    }

    private void assertVerifying() {
        var position = positions.of(person.number()).orElseThrow();
        assertThat(position.status()).isEqualTo(ControlStatus.VERIFYING);
        assertThat(position.unitCode()).isEqualTo(SmallDistrict.HUANXIU);
    }

    private void assertFound() {
        assertThat(person.openTasks()).containsExactly("UserTask_AssignVehicle");
    }
}
