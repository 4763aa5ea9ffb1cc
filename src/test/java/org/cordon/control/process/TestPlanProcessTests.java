package org.cordon.control.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.KeyPersonMeasures;
import org.cordon.control.ListRequest;
import org.cordon.control.SpecialNeed;
import org.cordon.control.drift.ControlDrift;
import org.cordon.laboratory.Finding;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.web.EngineFailures;
import org.cordon.testing.CordonTest;
import org.cordon.testing.CoversModels;
import org.cordon.testing.Laboratory;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody in home quarantine with tests on the first, fourth and seventh day. */
@CordonTest
@CoversModels("TestPlan")
class TestPlanProcessTests {

    private static final String SAMPLE = "UserTask_TakeSample";
    private static final String CHECK = "UserTask_RecordQuarantineCheck";

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    KeyPersonDirectory keyPersons;

    @Autowired
    KeyPersonMeasures measures;

    @Autowired
    ControlDrift drift;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    private Laboratory laboratory;
    private Walker person;

    @BeforeEach
    void quarantine() {
        SmallDistrict.found(units);
        laboratory = new Laboratory(application);
        person = new Walker(engine, list());
        person.does("UserTask_VerifyPerson", Map.of("outcome", "found", "identityChecked", true));
        person.does("UserTask_CheckHome", Map.of("outcome", "homeFit"));
        person.does("UserTask_ServeQuarantineNotice", Map.of("noticeNumber", "N-1"));
    }

    @AfterEach
    void projectionAgreesWithTheEngine() {
        assertThat(drift.check(person.number())).isEmpty();
    }

    @Test
    void asksTheTownOnEachTestDayAndProposesTheReleaseWhenAllAreNegative() {
        assertThat(person.openTasks()).as("day 0").containsExactly(CHECK);
        waitsForMorning();
        assertThat(person.task(SAMPLE).getTenantId()).isEqualTo(SmallDistrict.HUANXIU);
        String first = laboratory.takes(person);
        assertThat(person.openTasks()).as("result awaited").containsExactly(CHECK);
        laboratory.reports(person, first, Finding.NEGATIVE);
        assertThat(person.openTasks()).as("no test before day 4").containsExactly(CHECK);
        laboratory.livesDays(person, 5);
        waitsForMorning();
        assertThat(person.openTasks()).as("period over, last test due").containsExactly(CHECK, SAMPLE);
        String last = laboratory.takes(person);
        assertThat(person.openTasks()).as("last result awaited").containsExactly(CHECK);
        laboratory.reports(person, last, Finding.NEGATIVE);
        assertThat(person.openTasks()).containsExactly("UserTask_EndQuarantine", CHECK);
    }

    /** The sample has no status of its own; lists and filters must show all the same that it is late. */
    @Test
    void sampleThatIsDueMakesThePersonLateInTheLists() {
        person.does(CHECK, Map.of("temperature", "36.5"));
        assertThat(projectedDue()).isEmpty();
        waitsForMorning();
        assertThat(person.openTasks()).contains(SAMPLE);
        assertThat(projectedDue()).isPresent().get().satisfies(due -> assertThat(due)
                .isBeforeOrEqualTo(person.task(SAMPLE).getDueDate().toInstant()));
        if (person.openTasks().contains(CHECK)) {
            person.does(CHECK, Map.of("temperature", "36.5"));
        }
        assertThat(projectedDue()).contains(person.task(SAMPLE).getDueDate().toInstant());
        laboratory.takes(person);
        assertThat(projectedDue()).as("open: %s", person.openTasks()).isEmpty();
    }

    private Optional<Instant> projectedDue() {
        return jdbc.sql("select due_at from cordon.control_status where number = ? and due_at is not null")
                .param(person.number())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Test
    void triesAgainWhenThePersonIsAbsentAndAsksTheCdcWhenTheyRefuse() {
        waitsForMorning();
        person.does(SAMPLE, Map.of("outcome", "absent"));
        assertThat(person.openTasks()).containsExactly(CHECK);
        person.waits(Duration.ofHours(3)).does(SAMPLE, Map.of("outcome", "refused"));
        assertThat(person.openTasks()).containsExactly(CHECK, "UserTask_SettleRefusal");
        person.does("UserTask_SettleRefusal", Map.of("agreement", "comes with the police"));
        assertThat(person.openTasks()).containsExactly(CHECK, SAMPLE);
    }

    @Test
    void raisesTheAlarmInTheEveningAndKeepsTheSampleOpen() {
        waitsForMorning();
        person.waits(Duration.ofHours(21));
        assertThat(person.openTasks()).containsExactly(CHECK, "UserTask_ResolveMissedSample", SAMPLE);
        person.does("UserTask_ResolveMissedSample", Map.of("reason", "no swabs", "action", "brought some"));
        assertThat(person.openTasks()).containsExactly(CHECK, SAMPLE);
    }

    @Test
    void chasesALateResultAndSamplesAgainWhenItIsLost() {
        waitsForMorning();
        laboratory.takes(person);
        person.waits(Duration.ofHours(25));
        assertThat(person.openTasks()).containsExactly("UserTask_ChaseResult", CHECK);
        person.does("UserTask_ChaseResult", Map.of("outcome", "promised"));
        assertThat(person.openTasks()).containsExactly(CHECK);
        person.waits(Duration.ofHours(25)).does("UserTask_ChaseResult", Map.of("outcome", "lost"));
        assertThat(person.openTasks()).containsExactly(CHECK, SAMPLE);
    }

    @Test
    void lateResultThatComesEndsTheChaseAndTheNextTestDayInterruptsIt() {
        waitsForMorning();
        String late = laboratory.takes(person);
        person.waits(Duration.ofHours(25));
        assertThat(person.openTasks()).contains("UserTask_ChaseResult");
        person.waits(Duration.ofDays(2));
        assertThat(person.openTasks()).containsExactly(CHECK, SAMPLE);
        laboratory.reports(person, laboratory.takes(person), Finding.NEGATIVE);
        assertThat(person.openTasks()).containsExactly("UserTask_ChaseResult", CHECK);
        laboratory.reports(person, late, Finding.NEGATIVE);
        assertThat(person.openTasks()).containsExactly(CHECK);
    }

    @Test
    void ordersASampleAloneAfterAPositiveTubeAndAfterAnUnclearResult() {
        waitsForMorning();
        String first = Laboratory.number();
        person.does(
                SAMPLE, Map.of("outcome", "taken", "sampleNumber", first, "poolSize", 10, "tubeNumber", "T-" + first));
        laboratory.reportsTube(person, first, Finding.POSITIVE);
        assertThat(person.openTasks()).containsExactly(CHECK, SAMPLE);
        refuses("sample.singleNeeded", Map.of("outcome", "taken", "sampleNumber", Laboratory.number(), "poolSize", 5));
        person.waits(Duration.ofMinutes(5));
        laboratory.reports(person, laboratory.takes(person), Finding.INDETERMINATE);
        assertThat(person.openTasks()).containsExactly(CHECK, SAMPLE);
        person.waits(Duration.ofMinutes(5));
        laboratory.keepsNegative(person);
        assertThat(person.openTasks()).containsExactly(CHECK);
    }

    @Test
    void refusesASampleThatCannotBe() {
        waitsForMorning();
        refuses("sample.future", Map.of("outcome", "taken", "sampleNumber", "A", "takenAt", "2999-01-01T08:00"));
        refuses("answer.required", Map.of("outcome", "taken"));
        String known = laboratory.takes(person);
        laboratory.reports(person, known, Finding.INDETERMINATE);
        refuses("sample.known", Map.of("outcome", "taken", "sampleNumber", known));
    }

    @Test
    void takesTheSamplingBackWhenAResultFromElsewhereIsEnough() {
        waitsForMorning();
        assertThat(person.openTasks()).containsExactly(CHECK, SAMPLE);
        laboratory.reports(person, Laboratory.number(), Finding.NEGATIVE);
        assertThat(person.openTasks()).containsExactly(CHECK);
    }

    @Test
    void keepsTheTaskOfTheStaffWhileASampleIsStillDue() {
        waitsForMorning();
        String task = person.task(SAMPLE).getId();
        measures.needs(person.number(), SpecialNeed.ELDERLY);
        laboratory.reports(person, Laboratory.number(), Finding.INDETERMINATE);
        assertThat(person.task(SAMPLE).getId()).isEqualTo(task);
    }

    /** Two hours after the next midnight. */
    private void waitsForMorning() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime morning =
                now.toLocalDate().plusDays(1).atStartOfDay(clock.getZone()).plusHours(2);
        person.waits(Duration.between(now, morning));
    }

    private void refuses(String code, Map<String, Object> answers) {
        Throwable failure = catchThrowable(() -> person.does(SAMPLE, answers));
        assertThat(EngineFailures.refusalIn(failure).map(DomainException::code)).contains(code);
    }

    private String list() {
        PersonDetails details = PersonDetails.builder()
                .source("test")
                .sourceId(UUID.randomUUID().toString())
                .areaCode(SmallDistrict.HUANXIU)
                .build();
        ListRequest request = ListRequest.direct(
                persons.register(details).personId(),
                KeyPersonCategory.SUB_CLOSE_CONTACT,
                LocalDate.now(clock),
                "test");
        return String.valueOf(listing.list(request).number());
    }
}
