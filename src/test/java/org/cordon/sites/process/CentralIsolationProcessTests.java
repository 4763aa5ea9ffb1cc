package org.cordon.sites.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.control.ControlStatus;
import org.cordon.control.EnginePosition;
import org.cordon.control.EnginePositions;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.control.ReleaseBlocker;
import org.cordon.control.ReleaseGate;
import org.cordon.control.ReleasePeriod;
import org.cordon.laboratory.Finding;
import org.cordon.laboratory.PositiveResults;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.web.EngineFailures;
import org.cordon.sites.HospitalTrip;
import org.cordon.sites.HospitalTripReason;
import org.cordon.sites.HospitalTrips;
import org.cordon.sites.RoomRegister;
import org.cordon.testing.CordonTest;
import org.cordon.testing.CoversModels;
import org.cordon.testing.Laboratory;
import org.cordon.testing.OwnVehicles;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@CordonTest
@CoversModels({"CentralIsolation", "RoomSampling"})
class CentralIsolationProcessTests {

    private static final Map<String, Object> SIGNED =
            Map.of("signature", "accepted", "identityChecked", true, "temperature", 36.6);
    private static final Map<String, Object> BOARDED = Map.of("identityChecked", true, "temperature", 36.6);
    private static final Map<String, Object> HEALTHY = Map.of("temperature", 36.5);
    private static final Map<String, Object> CLEAR = Map.of("assessment", "release", "noSymptoms", true);

    private static final HospitalTrip DIALYSIS =
            new HospitalTrip(HospitalTripReason.TREATMENT, "People's hospital", Instant.parse("2022-09-14T04:00:00Z"));

    private static final String CHECK = "UserTask_RecordHealthCheck";
    private static final String MISSED = "UserTask_ExplainMissedCheck";

    private final String room = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    RoomRegister rooms;

    @Autowired
    ReleaseGate gate;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    KeyPersonDirectory keyPersons;

    @Autowired
    PositiveResults results;

    @Autowired
    HospitalTrips trips;

    @Autowired
    EnginePositions positions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext application;

    private Laboratory laboratory;

    @BeforeEach
    void openRoom() {
        laboratory = new Laboratory(application);
        SmallDistrict.found(units);
        rooms.open(SmallDistrict.SITE, List.of(room));
    }

    @Test
    void isolatesUntilAReleaseOrderIsSigned() {
        Walker person = atTheSite();
        assertThat(person.task("UserTask_SignForPerson").getTenantId()).isEqualTo(SmallDistrict.SITE);
        moveIn(person);
        person.does("UserTask_RecordHealthCheck", HEALTHY);
        assertThat(person.openTasks()).as("the next check is not due").doesNotContain("UserTask_RecordHealthCheck");
        person.waits(Duration.ofHours(13)).does("UserTask_RecordHealthCheck", HEALTHY);

        laboratory.livesDays(person, 7);
        person.does("UserTask_AssessRelease", Map.of("assessment", "wait", "symptomsSeen", true));
        person.waits(Duration.ofHours(25)).does("UserTask_AssessRelease", CLEAR);
        assertThat(stays(person, "left_at is null")).isEqualTo(1);
        refuses("answer.required", person, "UserTask_SignReleaseOrder", Map.of());
        person.does("UserTask_SignReleaseOrder", Map.of("orderNumber", "R-1"));

        assertThat(stays(person, "release_order_number = 'R-1' and occupied_room is null and open_number is null"))
                .isEqualTo(1);
        assertThat(person.openTasks()).containsExactly("UserTask_PlanReturn");
    }

    /** The period may be over for days while a result is late: somebody who falls ill meanwhile must be seen. */
    @Test
    void looksAfterThePersonUntilTheReleaseIsSigned() {
        Walker person = onTheDayOfTheRoomSample();
        person.waits(Duration.ofDays(2))
                .does(CHECK, HEALTHY)
                .does(MISSED, Map.of("reason", "staff", "measures", "called"));
        assertThat(person.openTasks()).as("the period is over, samples are not").doesNotContain(CHECK);
        person.waits(Duration.ofHours(13));
        assertThat(person.openTasks()).contains(CHECK);

        laboratory.keepsNegative(person);
        person.does("UserTask_AssessRelease", CLEAR);
        assertThat(person.openTasks()).containsExactly(CHECK, "UserTask_SignReleaseOrder");
        person.does("UserTask_SignReleaseOrder", Map.of("orderNumber", "R-1"));
        assertThat(person.openTasks()).containsExactly("UserTask_PlanReturn");
    }

    @Test
    void asksForTheAssessmentWhenTheLastCheckComesLate() {
        Walker person = atTheSite();
        moveIn(person);
        String lastCheck = person.task("UserTask_RecordHealthCheck").getId();
        laboratory.livesDays(person, 6);

        moveClock(Duration.ofDays(7));
        engine.getTaskService().complete(lastCheck, Map.copyOf(HEALTHY));
        laboratory.keepsNegative(person);

        assertThat(person.openTasks()).containsExactly("UserTask_AssessRelease", MISSED);
    }

    @Test
    void signsForNobodyUncheckedAndServesTheNotice() {
        Walker person = atTheSite();

        refuses(
                "stay.identityNotChecked",
                person,
                "UserTask_SignForPerson",
                Map.of("signature", "accepted", "temperature", 36.6));
        person.does("UserTask_SignForPerson", SIGNED);
        person.does("UserTask_AssignRoom", Map.of("room", room));
        refuses("stay.noticeNotServed", person, "UserTask_RecordIntake", Map.of("needs", "Insulin"));
    }

    @Test
    void givesARoomToOnePersonOnly() {
        Walker first = atTheSite();
        Walker second = atTheSite();
        first.does("UserTask_SignForPerson", SIGNED).does("UserTask_AssignRoom", Map.of("room", room));
        second.does("UserTask_SignForPerson", SIGNED);

        refuses("room.occupied", second, "UserTask_AssignRoom", Map.of("room", room));
        refuses("room.unknown", second, "UserTask_AssignRoom", Map.of("room", "nowhere"));
        assertThat(second.openTasks()).containsExactly("UserTask_AssignRoom");
    }

    @Test
    void releasesNobodyWhoseFindingsAreNotClear() {
        Walker person = atTheSite();
        moveIn(person);
        laboratory.livesDays(person, 7);

        refuses("release.notClear", person, "UserTask_AssessRelease", Map.of("assessment", "release"));
    }

    @Test
    void takesAReleaseBackThatIsNotSignedWhenASharedTubeTurnsPositive() {
        Walker person = atTheSite();
        moveIn(person);
        laboratory.livesDays(person, 7);
        person.does("UserTask_AssessRelease", CLEAR);
        assertThat(person.openTasks()).containsExactly(MISSED, CHECK, "UserTask_SignReleaseOrder");

        laboratory.reportsTube(person, Laboratory.number(), Finding.POSITIVE);
        person.waits(Duration.ofMinutes(1));

        assertThat(person.openTasks()).containsExactly(MISSED, CHECK, "UserTask_TakeSample");
        laboratory.keepsNegative(person);
        assertThat(person.openTasks()).containsExactly("UserTask_AssessRelease", MISSED, CHECK);
    }

    @Test
    void asksForTheRoomAndThePersonAgainWhenTheRoomIsSuspicious() {
        Walker person = onTheDayOfTheRoomSample();
        laboratory.reportsRoom(person, laboratory.takesRoom(person), Finding.POSITIVE);
        assertThat(person.openTasks()).contains("UserTask_TakeRoomSample", "UserTask_TakeSample");

        person.waits(Duration.ofMinutes(5));
        laboratory.keepsNegative(person);
        laboratory.livesDays(person, 1);

        assertThat(person.openTasks()).containsExactly("UserTask_AssessRelease", MISSED, CHECK);
    }

    @Test
    void releasesNobodyWhoseRoomIsNotNegative() {
        Walker person = onTheDayOfTheRoomSample();
        String ofTheRoom = laboratory.takesRoom(person);
        person.waits(Duration.ofDays(1));
        laboratory.reports(person, laboratory.takes(person), Finding.NEGATIVE);
        assertThat(person.openTasks())
                .as("all is done but the room")
                .containsExactly(MISSED, CHECK, "UserTask_TakeRoomSample");
        assertThat(blockers(person)).containsExactly("roomSampleMissing");

        laboratory.reportsRoom(person, ofTheRoom, Finding.NEGATIVE);
        assertThat(blockers(person)).isEmpty();
        assertThat(person.openTasks()).containsExactly("UserTask_AssessRelease", MISSED, CHECK);

        person.waits(Duration.ofMinutes(5));
        laboratory.reportsRoom(person, Laboratory.number(), Finding.POSITIVE);
        assertThat(blockers(person)).contains("roomSamplePositive");
        assertThat(person.openTasks()).containsExactly(MISSED, CHECK, "UserTask_TakeRoomSample", "UserTask_TakeSample");
    }

    @Test
    void testsThePersonAtOnceWhenTheRoomTurnsOutPositiveAfterTheLastTest() {
        Walker person = onTheDayOfTheRoomSample();
        String ofTheRoom = laboratory.takesRoom(person);
        person.waits(Duration.ofDays(1));
        laboratory.reports(person, laboratory.takes(person), Finding.NEGATIVE);
        assertThat(person.openTasks())
                .as("all is done but the room")
                .containsExactly(MISSED, CHECK, "UserTask_TakeRoomSample");

        laboratory.reportsRoom(person, ofTheRoom, Finding.POSITIVE);
        assertThat(person.openTasks()).containsExactly(MISSED, CHECK, "UserTask_TakeRoomSample", "UserTask_TakeSample");

        person.waits(Duration.ofMinutes(5));
        laboratory.keepsNegative(person);
        assertThat(person.openTasks()).containsExactly("UserTask_AssessRelease", MISSED, CHECK);
    }

    @Test
    void onlyASampleOfTheLastDaysSpeaksForTheRoom() {
        Walker person = atTheSite();
        moveIn(person);
        laboratory.livesDays(person, 1);

        laboratory.reportsRoom(person, Laboratory.number(), Finding.NEGATIVE);

        assertThat(blockers(person)).contains("roomSampleMissing");
    }

    @Test
    void waitsForTheResultOfTheRoomAndSamplesAgainWhenItDoesNotCome() {
        Walker person = onTheDayOfTheRoomSample();
        String late = laboratory.takesRoom(person);
        assertThat(person.openTasks()).doesNotContain("UserTask_TakeRoomSample");

        person.waits(Duration.ofHours(25));
        assertThat(person.openTasks()).contains("UserTask_TakeRoomSample").doesNotContain("UserTask_AssessRelease");
        laboratory.reportsRoom(person, late, Finding.NEGATIVE);

        assertThat(person.openTasks()).doesNotContain("UserTask_TakeRoomSample");
    }

    @Test
    void leavesTheRoomForLaterWhenThePeriodGrows() {
        Walker person = onTheDayOfTheRoomSample();

        long personId = keyPersons.require(person.number()).personId();
        listing.list(ListRequest.direct(personId, KeyPersonCategory.CLOSE_CONTACT, LocalDate.now(clock), "met again"));

        assertThat(person.openTasks()).doesNotContain("UserTask_TakeRoomSample");
    }

    private List<String> blockers(Walker person) {
        return gate.blockers(person.number(), ReleasePeriod.ISOLATION).stream()
                .map(ReleaseBlocker::code)
                .toList();
    }

    private Walker onTheDayOfTheRoomSample() {
        Walker person = atTheSite();
        moveIn(person);
        laboratory.livesDays(person, 5);
        person.waits(Duration.ofDays(1));
        assertThat(person.openTasks()).contains("UserTask_TakeRoomSample");
        return person;
    }

    @Test
    void givesTheRoomBackWhenThePersonTurnsPositive() {
        Walker person = atTheSite();
        moveIn(person);

        results.receive(
                UUID.randomUUID().toString(),
                keyPersons.require(person.number()).personId(),
                clock.instant());

        assertThat(stays(person, "end_reason = 'converted' and occupied_room is null"))
                .isEqualTo(1);
        assertThat(person.openTasks()).isEmpty();
    }

    @Test
    void siteSaysWhyAHealthCheckWasMissedAndStillTakesIt() {
        Walker person = atTheSite();
        moveIn(person);

        person.waits(Duration.ofHours(9));

        assertThat(person.openTasks()).contains("UserTask_ExplainMissedCheck", "UserTask_RecordHealthCheck");
        person.does("UserTask_ExplainMissedCheck", Map.of("reason", "staff", "measures", "called the night shift"));
        person.does("UserTask_RecordHealthCheck", HEALTHY);
    }

    @Test
    void keepsNobodyFromDialysisAndReleasesNobodyMeanwhile() {
        Walker person = atTheSite();
        assertThatThrownBy(() -> trips.book(person.number(), DIALYSIS)).hasMessageContaining("has no room yet");
        moveIn(person);

        trips.book(person.number(), DIALYSIS);
        assertThatThrownBy(() -> trips.departure(person.number(), true, "")).hasMessageContaining("in which vehicle");
        person.does("UserTask_DepartForHospital", Map.of("tripDeparture", "gone", "vehicle", "120"));
        assertStatus(person, ControlStatus.IN_HOSPITAL, SmallDistrict.SITE);
        assertThatThrownBy(() -> trips.book(person.number(), DIALYSIS)).hasMessageContaining("another trip");
        LocalDate end = keyPersons.require(person.number()).isolationUntil();
        laboratory.livesDays(person, 7);

        refuses("release.blocked", person, "UserTask_AssessRelease", CLEAR);
        person.does("UserTask_RecordReturn", Map.of("tripOutcome", "returned"));
        assertThat(keyPersons.require(person.number()).isolationUntil()).isEqualTo(end);
        person.does("UserTask_AssessRelease", CLEAR);
    }

    @Test
    void tripThatIsNotNeededIsCalledOff() {
        Walker person = atTheSite();
        moveIn(person);
        trips.book(person.number(), DIALYSIS);

        person.does("UserTask_DepartForHospital", Map.of("tripDeparture", "calledOff"));

        assertThat(trips.isOpen(person.number())).isFalse();
        assertStatus(person, ControlStatus.ISOLATED, SmallDistrict.SITE);
        laboratory.livesDays(person, 7);
        person.does("UserTask_AssessRelease", CLEAR);
    }

    @Test
    void siteAsksEveryDayForSomebodyWhomTheHospitalKeeps() {
        Walker person = atTheSite();
        moveIn(person);
        trips.book(person.number(), DIALYSIS);
        person.does("UserTask_DepartForHospital", Map.of("tripDeparture", "gone", "vehicle", "120"));

        person.does("UserTask_RecordReturn", Map.of("tripOutcome", "admitted"));

        assertThat(person.openTasks()).doesNotContain("UserTask_RecordReturn");
        assertStatus(person, ControlStatus.IN_HOSPITAL, SmallDistrict.SITE);
        person.waits(Duration.ofHours(25)).does("UserTask_RecordReturn", Map.of("tripOutcome", "returned"));
        assertStatus(person, ControlStatus.ISOLATED, SmallDistrict.SITE);
        assertThat(trips.isOpen(person.number())).isFalse();
    }

    private void assertStatus(Walker person, ControlStatus status, String unit) {
        EnginePosition position = positions.of(person.number()).orElseThrow();
        assertThat(position.status()).isEqualTo(status);
        assertThat(position.unitCode()).isEqualTo(unit);
    }

    private Walker atTheSite() {
        Walker person = new Walker(engine, list());
        person.does("UserTask_VerifyPerson", Map.of("outcome", "found", "identityChecked", true));
        person.does("UserTask_AssignVehicle", Map.of("vehiclePlate", "鲁B12345", "driver", "Zhao"));
        person.does("UserTask_BoardPerson", BOARDED).does("UserTask_DeliverPerson");
        OwnVehicles.disinfect(engine);
        return person;
    }

    private void moveIn(Walker person) {
        person.does("UserTask_SignForPerson", SIGNED);
        person.does("UserTask_AssignRoom", Map.of("room", room));
        person.does("UserTask_RecordIntake", Map.of("noticeServed", true, "medicine", "None"));
    }

    private String list() {
        PersonDetails person = PersonDetails.builder()
                .source("test")
                .sourceId(UUID.randomUUID().toString())
                .areaCode(SmallDistrict.HUANXIU)
                .build();
        ListRequest request = ListRequest.direct(
                persons.register(person).personId(), KeyPersonCategory.CLOSE_CONTACT, LocalDate.now(clock), "test");
        return String.valueOf(listing.list(request).number());
    }

    /** Without letting timers fire. */
    private static void moveClock(Duration time) {
        ClockUtil.offset(time.toMillis());
    }

    private int stays(Walker person, String condition) {
        return jdbc.sql("select count(*) from cordon.stay where number = ? and " + condition)
                .param(person.number())
                .query(Integer.class)
                .single();
    }

    private static void refuses(String code, Walker person, String task, Map<String, Object> answers) {
        Throwable failure = catchThrowable(() -> person.does(task, answers));
        assertThat(EngineFailures.refusalIn(failure).map(DomainException::code)).contains(code);
    }
}
