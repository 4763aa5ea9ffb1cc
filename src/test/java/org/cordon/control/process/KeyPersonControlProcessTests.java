package org.cordon.control.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.cordon.control.ControlMessageType;
import org.cordon.control.ControlStatus;
import org.cordon.control.EnginePosition;
import org.cordon.control.EnginePositions;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.KeyPersonMeasures;
import org.cordon.control.KeyPersonProcess;
import org.cordon.control.ListRequest;
import org.cordon.control.Measure;
import org.cordon.control.ReleasePeriod;
import org.cordon.control.SpecialNeed;
import org.cordon.control.drift.ControlDrift;
import org.cordon.laboratory.Finding;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.sites.RoomRegister;
import org.cordon.testing.CordonTest;
import org.cordon.testing.CoversModels;
import org.cordon.testing.Laboratory;
import org.cordon.testing.OwnVehicles;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.transfers.VehicleRegister;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.UnitRegistration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@CordonTest
@CoversModels({"KeyPersonControl", "HospitalStay", "HomeQuarantine", "HomeMonitoring", "Homecoming"})
class KeyPersonControlProcessTests {

    private static final Map<String, Object> FOUND = Map.of("outcome", "found", "identityChecked", true);

    private static final Map<String, Object> IN_HOSPITAL =
            Map.of("outcome", "inHospital", "hospital", SmallDistrict.HOSPITAL);

    private static final Map<String, Object> NOT_FOUND = Map.of("outcome", "notFound");

    private static final Map<String, Object> REFUSED = Map.of("signature", "refused", "refusalReason", "noRoom");

    private final List<String> listed = new ArrayList<>();
    private final String room = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    RoomRegister rooms;

    @Autowired
    VehicleRegister vehicles;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    KeyPersonDirectory keyPersons;

    @Autowired
    KeyPersonProcess process;

    @Autowired
    EnginePositions positions;

    @Autowired
    ControlDrift drift;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext application;

    @Autowired
    KeyPersonMeasures measures;

    @Autowired
    JdbcClient jdbc;

    private Laboratory laboratory;

    @BeforeEach
    void foundDistrict() {
        laboratory = new Laboratory(application);
        SmallDistrict.found(units);
        rooms.open(SmallDistrict.SITE, List.of(room));
    }

    @AfterEach
    void projectionAgreesWithTheEngine() {
        assertThat(listed).isNotEmpty().allSatisfy(number -> assertThat(drift.check(number))
                .isEmpty());
    }

    @Test
    void closeContactGoesThroughCentralIsolationAndHomeMonitoring() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 0);
        Walker person = walker(number);
        person.runJobs();
        assertStatus(number, ControlStatus.VERIFYING, SmallDistrict.HUANXIU);
        person.does("UserTask_VerifyPerson", FOUND);
        assertStatus(number, ControlStatus.AWAITING_TRANSFER, SmallDistrict.TRANSFER_TEAM);
        goToSite(person);
        assertStatus(number, ControlStatus.ISOLATED, SmallDistrict.SITE);
        person.does("UserTask_RecordHealthCheck", Map.of("temperature", "36.5"));
        person.waits(Duration.ofHours(13)).does("UserTask_RecordHealthCheck", Map.of("temperature", "36.6"));
        laboratory.livesDays(person, 7);
        leaveSite(person);
        assertStatus(number, ControlStatus.RETURNING, SmallDistrict.HUANXIU);
        person.does("UserTask_SignAtDoor", Map.of("identityChecked", true));
        assertStatus(number, ControlStatus.HOME_MONITORING, SmallDistrict.HUANXIU);
        person.does("UserTask_RecordMonitoring", Map.of("temperature", "36.4"));
        person.waits(Duration.ofHours(13)).does("UserTask_RecordMonitoring", Map.of("temperature", "36.4"));
        laboratory.livesDays(person, 3);
        person.does("UserTask_ReleasePerson", Map.of("assessment", "wait", "symptomsSeen", true));
        person.waits(Duration.ofHours(13));
        person.does("UserTask_ReleasePerson", release());
        assertEnded(number, ControlStatus.RELEASED, "completed");
    }

    @Test
    void subCloseContactServesAtHome() {
        String number = list(KeyPersonCategory.SUB_CLOSE_CONTACT, 0);
        Walker person = walker(number).does("UserTask_VerifyPerson", FOUND);
        assertStatus(number, ControlStatus.LANDED, SmallDistrict.HUANXIU);
        person.does("UserTask_CheckHome", Map.of("outcome", "homeFit"));
        person.does("UserTask_ServeQuarantineNotice", Map.of("noticeNumber", "N-1"));
        assertStatus(number, ControlStatus.HOME_QUARANTINE, SmallDistrict.HUANXIU);
        person.does("UserTask_RecordQuarantineCheck", Map.of("temperature", "36.5"));
        person.waits(Duration.ofHours(13)).does("UserTask_RecordQuarantineCheck", Map.of("temperature", "36.5"));
        laboratory.livesDays(person, 7);
        person.does("UserTask_EndQuarantine", Map.of("assessment", "wait", "symptomsSeen", true));
        person.waits(Duration.ofHours(13)).does("UserTask_EndQuarantine", release());
        assertEnded(number, ControlStatus.RELEASED, "completed");
    }

    @Test
    void lastCheckMayComeWhenThePeriodIsOverAlready() {
        Walker person = walker(list(KeyPersonCategory.SUB_CLOSE_CONTACT, 0)).does("UserTask_VerifyPerson", FOUND);
        person.does("UserTask_CheckHome", Map.of("outcome", "homeFit"));
        person.does("UserTask_ServeQuarantineNotice", Map.of("noticeNumber", "N-1"));
        laboratory.livesDays(person, 6);
        completesLate(person.task("UserTask_RecordQuarantineCheck"), Duration.ofDays(7));
        laboratory.keepsNegative(person);
        assertThat(person.openTasks()).containsExactly("UserTask_EndQuarantine");
    }

    @Test
    void lastMonitoringMayComeWhenThePeriodIsOverAlready() {
        Walker person = walker(list(KeyPersonCategory.CLOSE_CONTACT, 8)).does("UserTask_VerifyPerson", FOUND);
        person.does("UserTask_SignAtDoor", Map.of("identityChecked", true));
        completesLate(person.task("UserTask_RecordMonitoring"), Duration.ofDays(3));
        laboratory.keepsNegative(person);
        assertThat(person.openTasks()).containsExactly("UserTask_ReleasePerson");
    }

    @Test
    void nobodyIsReleasedFromHomeWithSymptomsOrWithoutAnOrder() {
        Walker person = walker(list(KeyPersonCategory.SUB_CLOSE_CONTACT, 0));
        person.does("UserTask_VerifyPerson", FOUND).does("UserTask_CheckHome", Map.of("outcome", "homeFit"));
        person.does("UserTask_ServeQuarantineNotice", Map.of("noticeNumber", "N-1"));
        laboratory.livesDays(person, 7);
        assertThatThrownBy(() ->
                        person.does("UserTask_EndQuarantine", Map.of("assessment", "release", "orderNumber", "1")))
                .hasStackTraceContaining("symptoms must be absent");
        assertThatThrownBy(() -> person.does(
                        "UserTask_EndQuarantine",
                        Map.of("assessment", "release", "noSymptoms", true, "orderNumber", " ")))
                .hasStackTraceContaining("signed order");
        person.does("UserTask_EndQuarantine", release());
    }

    @Test
    void nobodyIsReleasedBeforeTheDaysAreOverThoughTheReleaseWasProposed() {
        Walker person = inQuarantine(list(KeyPersonCategory.SUB_CLOSE_CONTACT, 0));
        laboratory.livesDays(person, 7);
        assertThat(person.openTasks()).containsExactly("UserTask_EndQuarantine", "UserTask_RecordQuarantineCheck");
        person.waits(Duration.ofDays(-1));

        assertThatThrownBy(() -> person.does("UserTask_EndQuarantine", release()))
                .hasStackTraceContaining("cannot be released before " + today().plusDays(1));
    }

    @Test
    void nobodyCountsAsFoundUnidentified() {
        Walker person = walker(list(KeyPersonCategory.CLOSE_CONTACT, 0));

        assertThatThrownBy(() -> person.does("UserTask_VerifyPerson", Map.of("outcome", "found")))
                .hasStackTraceContaining("only when the identity has been checked");
        assertThat(person.openTasks()).containsExactly("UserTask_VerifyPerson");
    }

    @Test
    void nobodyIsQuarantinedWithoutANotice() {
        Walker person = walker(list(KeyPersonCategory.SUB_CLOSE_CONTACT, 0)).does("UserTask_VerifyPerson", FOUND);
        person.does("UserTask_CheckHome", Map.of("outcome", "homeFit"));

        assertThatThrownBy(() -> person.does("UserTask_ServeQuarantineNotice", Map.of("noticeNumber", " ")))
                .hasStackTraceContaining("number of the notice");
    }

    @Test
    void nobodyIsSignedForAtTheDoorUnidentified() {
        Walker person = walker(list(KeyPersonCategory.CLOSE_CONTACT, 8)).does("UserTask_VerifyPerson", FOUND);

        assertThatThrownBy(() -> person.does("UserTask_SignAtDoor", Map.of("identityChecked", false)))
                .hasStackTraceContaining("identity has been checked at the door");
        assertThat(person.openTasks()).containsExactly("UserTask_SignAtDoor");
    }

    @Test
    void homeThatIsNotFitLeadsToTheSite() {
        String number = list(KeyPersonCategory.SUB_CLOSE_CONTACT, 0);
        Walker person = walker(number).does("UserTask_VerifyPerson", FOUND);
        person.does("UserTask_CheckHome", Map.of("outcome", "homeNotFit", "reason", "shared bathroom"));
        goToSite(person);
        laboratory.livesDays(person, 7);
        leaveSite(person);
        assertStatus(number, ControlStatus.RETURNING, SmallDistrict.HUANXIU);
        assertThatThrownBy(() -> person.does("UserTask_ConfirmHomecoming", Map.of("identityChecked", false)))
                .hasStackTraceContaining("identity has been checked at the door");
        person.does("UserTask_ConfirmHomecoming", Map.of("identityChecked", true));
        assertEnded(number, ControlStatus.RELEASED, "completed");
    }

    @Test
    void whoWaitsForAVehicleIsLookedAfterByTheirTown() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 0);
        Walker person = walker(number).does("UserTask_VerifyPerson", FOUND);
        OwnVehicles.inService(vehicles, OwnVehicles.VAN, false);
        OwnVehicles.inService(vehicles, OwnVehicles.OTHER_VAN, false);
        person.does("UserTask_AssignVehicle", Map.of("noVehicle", true));
        assertThat(person.openTasks()).contains("UserTask_FindVehicle", "UserTask_ServeInterimNotice");
        assertStatus(number, ControlStatus.HOME_QUARANTINE, SmallDistrict.HUANXIU);
        person.does("UserTask_ServeInterimNotice", Map.of("noticeNumber", "N-1", "ownRoom", true));
        person.waits(Duration.ofDays(1));
        assertThat(person.openTasks()).contains("UserTask_RecordInterimCheck", "UserTask_TakeSample");

        person.does("UserTask_FindVehicle", Map.of("found", "one comes back"));
        person.does("UserTask_AssignVehicle", Map.of("noVehicle", true));
        assertThat(person.openTasks()).containsOnlyOnce("UserTask_RecordInterimCheck");
        assertThat(person.openTasks()).doesNotContain("UserTask_ServeInterimNotice");

        OwnVehicles.inService(vehicles, OwnVehicles.OTHER_VAN, true);
        person.does("UserTask_AssignVehicle", Map.of("vehiclePlate", "鲁B54321", "driver", "Li"));
        assertThat(person.openTasks())
                .containsExactlyInAnyOrder(
                        "UserTask_BoardPerson", "UserTask_RecordInterimCheck", "UserTask_TakeSample");
        person.does("UserTask_BoardPerson", Map.of("identityChecked", true, "temperature", "36.6"));
        assertThat(person.openTasks()).containsExactly("UserTask_DeliverPerson");
        assertStatus(number, ControlStatus.IN_TRANSIT, SmallDistrict.TRANSFER_TEAM);
    }

    @Test
    void whosePeriodEndsBeforeTheyAreFetchedStaysAtHomeAndGivesSeatAndRoomBack() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 0);
        Walker person = walker(number).does("UserTask_VerifyPerson", FOUND);
        assertThat(stays(number)).isEqualTo(1);
        OwnVehicles.inService(vehicles, OwnVehicles.VAN, false);
        OwnVehicles.inService(vehicles, OwnVehicles.OTHER_VAN, false);
        person.does("UserTask_AssignVehicle", Map.of("noVehicle", true));
        person.does("UserTask_ServeInterimNotice", Map.of("noticeNumber", "N-1", "ownRoom", true));

        person.waits(Duration.ofDays(8));

        assertThat(person.openTasks()).containsExactly("UserTask_SignAtDoor");
        assertThat(orders(number)).isZero();
        assertThat(stays(number)).isZero();
    }

    @Test
    void whoSitsInTheVehicleWhenThePeriodEndsIsDelivered() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 1);
        Walker person = walker(number).does("UserTask_VerifyPerson", FOUND);
        person.waits(Duration.ofDays(5));
        person.does("UserTask_AssignVehicle", Map.of("vehiclePlate", "鲁B12345", "driver", "Li"));
        person.does("UserTask_BoardPerson", Map.of("identityChecked", true, "temperature", "36.6"));

        person.waits(Duration.ofDays(2));

        assertThat(person.openTasks()).containsExactly("UserTask_DeliverPerson");
        assertThat(orders(number)).isEqualTo(1);
    }

    private long orders(String number) {
        return count("select count(*) from cordon.transfer_order where number = ? and open_key is not null", number);
    }

    private long stays(String number) {
        return count("select count(*) from cordon.stay where open_number = ?", number);
    }

    private long count(String sql, String number) {
        return jdbc.sql(sql).param(number).query(Long.class).single();
    }

    @Test
    void whoIsExposedAgainBeforeTheTownHasSignedIsNotReleased() {
        String number = list(KeyPersonCategory.SUB_CLOSE_CONTACT, 0);
        Walker person = walker(number).does("UserTask_VerifyPerson", FOUND);
        person.does("UserTask_CheckHome", Map.of("outcome", "homeNotFit", "reason", "shared bathroom"));
        goToSite(person);
        laboratory.livesDays(person, 7);
        leaveSite(person);
        meetsAgain(number, KeyPersonCategory.CLOSE_CONTACT);
        person.does("UserTask_ConfirmHomecoming", Map.of("identityChecked", true));

        assertThat(keyPersons.require(number).isOpen()).isTrue();
        assertThat(person.openTasks()).containsExactly("UserTask_AssignVehicle");
    }

    @Test
    void whoIsFoundLateServesOnlyTheHomePart() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 8);
        walker(number).does("UserTask_VerifyPerson", FOUND);
        assertThat(walker(number).openTasks()).containsExactly("UserTask_SignAtDoor");
    }

    @Test
    void whoIsFoundAfterThePeriodIsReleasedByOrder() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 30);
        walker(number).does("UserTask_VerifyPerson", FOUND);
        assertStatus(number, ControlStatus.LANDED, SmallDistrict.CDC);
        walker(number).does("UserTask_ConfirmPeriodOver", Map.of("orderNumber", "O-9"));
        assertEnded(number, ControlStatus.RELEASED, "periodOver");
    }

    @Test
    void whoIsFoundOnTheLastDayOwesNoTestThatNobodyWouldTake() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 10);
        Walker person = walker(number).does("UserTask_VerifyPerson", FOUND);
        assertThat(person.openTasks()).containsExactly("UserTask_ConfirmPeriodOver");
        person.does("UserTask_ConfirmPeriodOver", Map.of("orderNumber", "O-9"));
        assertEnded(number, ControlStatus.RELEASED, "periodOver");
    }

    @Test
    void whoIsFoundOnTheLastDayIsHeldByASuspicion() {
        Walker person = walker(list(KeyPersonCategory.CLOSE_CONTACT, 10)).does("UserTask_VerifyPerson", FOUND);
        laboratory.reportsTube(person, Laboratory.number(), Finding.POSITIVE);
        assertThatThrownBy(() -> person.does("UserTask_ConfirmPeriodOver", Map.of("orderNumber", "O-9")))
                .hasStackTraceContaining("cannot be released");
    }

    @Test
    void nobodyIsReleasedAsFoundTooLateBeforeThePeriodIsOver() {
        Walker person = walker(list(KeyPersonCategory.CLOSE_CONTACT, 30)).does("UserTask_VerifyPerson", FOUND);
        person.waits(Duration.ofDays(-28));

        assertThatThrownBy(() -> person.does("UserTask_ConfirmPeriodOver", Map.of("orderNumber", "O-9")))
                .hasStackTraceContaining("cannot be released before");
    }

    @Test
    void personOfAnotherTownIsHandedOverWithoutResettingTheClock() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 0);
        Walker person = walker(number);
        var due = person.task("UserTask_VerifyPerson").getDueDate();
        person.waits(Duration.ofHours(1));
        person.does("UserTask_VerifyPerson", Map.of("outcome", "otherTown", "targetTown", SmallDistrict.CHAOHAI));
        assertStatus(number, ControlStatus.VERIFYING, SmallDistrict.CHAOHAI);
        assertThat(person.task("UserTask_VerifyPerson").getDueDate()).isEqualTo(due);
    }

    @Test
    void refusesAnUnknownTown() {
        Walker person = walker(list(KeyPersonCategory.CLOSE_CONTACT, 0));
        assertThatThrownBy(() ->
                        person.does("UserTask_VerifyPerson", Map.of("outcome", "otherTown", "targetTown", "999999999")))
                .hasStackTraceContaining("targetTown");
        assertThatThrownBy(() -> person.does("UserTask_VerifyPerson", Map.of("outcome", "otherTown")))
                .hasStackTraceContaining("Choose the town");
    }

    @Test
    void wrongPhoneLeadsToAVisit() {
        Walker person = walker(list(KeyPersonCategory.CLOSE_CONTACT, 0));
        person.does("UserTask_VerifyPerson", Map.of("outcome", "phoneWrong"));
        person.does("UserTask_VisitHome", Map.of("outcome", "found", "identityChecked", true));
        assertThat(person.openTasks()).containsExactly("UserTask_AssignVehicle");
    }

    @ParameterizedTest
    @CsvSource({"refused", "otherTown", "leftDistrict", "notFound"})
    void visitMayEndInOtherWays(String outcome) {
        Walker person = walker(list(KeyPersonCategory.CLOSE_CONTACT, 0));
        person.does("UserTask_VerifyPerson", Map.of("outcome", "phoneWrong"));
        person.does("UserTask_VisitHome", Map.of("outcome", outcome, "targetTown", SmallDistrict.CHAOHAI));
        assertThat(person.openTasks())
                .containsExactly(
                        switch (outcome) {
                            case "refused" -> "UserTask_ExplainOrder";
                            case "otherTown" -> "UserTask_VerifyPerson";
                            case "leftDistrict" -> "UserTask_SendAssistLetter";
                            default -> "UserTask_AskAround";
                        });
    }

    @Test
    void whoCannotBeFoundIsSearchedForByWhoIsChargedUntilAnotherDistrictAnswersForThem() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 0);
        Walker person = walker(number);
        cannotBeFound(person);
        assertStatus(number, ControlStatus.VERIFYING, SmallDistrict.CDC);
        assertThatThrownBy(() -> person.does("UserTask_DecideSearch", Map.of("decision", "keepSearching")))
                .hasStackTraceContaining("Choose who keeps searching");
        person.does("UserTask_DecideSearch", Map.of("decision", "keepSearching", "charged", "police"));
        assertThat(person.openTasks()).isEmpty();
        assertThat(keyPersons.require(number).isOpen()).isTrue();
        assertThat(charged(number)).containsExactly("police");
        person.waits(Duration.ofHours(25));
        person.does("UserTask_DecideSearch", Map.of("decision", "searchAgain"));
        cannotBeFound(person);
        person.does("UserTask_DecideSearch", Map.of("decision", "leftDistrict"));
        person.does("UserTask_SendAssistLetter", Map.of("destination", "Laixi", "letterNumber", "A-1"));
        assertStatus(number, ControlStatus.VERIFYING, SmallDistrict.CDC);
        person.does("UserTask_RecordReceipt", Map.of("receiptNumber", "R-1"));
        assertEnded(number, ControlStatus.ENDED, "movedOut");
    }

    private void cannotBeFound(Walker person) {
        person.does("UserTask_VerifyPerson", Map.of("outcome", "phoneWrong"));
        person.does("UserTask_VisitHome", NOT_FOUND).does("UserTask_AskAround", NOT_FOUND);
        person.does("UserTask_SearchWithPolice", NOT_FOUND);
    }

    private List<String> charged(String number) {
        return jdbc.sql("select charged from cordon.search_charge where number = ? order by id")
                .param(number)
                .query(String.class)
                .list();
    }

    @Test
    void whoIsInHospitalAlreadyServesWhatIsLeftAfterwards() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 2);
        LocalDate until = keyPersons.require(number).isolationUntil();
        Walker person = walker(number).does("UserTask_VerifyPerson", IN_HOSPITAL);
        assertStatus(number, ControlStatus.IN_HOSPITAL, SmallDistrict.HOSPITAL);
        assertThatThrownBy(() -> person.does("UserTask_ConfirmStay", Map.of("stay", "confirmed", "ward", "7")))
                .hasStackTraceContaining("only when the identity has been checked");
        person.does("UserTask_ConfirmStay", Map.of("stay", "confirmed", "identityChecked", true, "ward", "7"));
        person.does("UserTask_ReportStay", Map.of("stay", "kept"));
        assertThat(person.openTasks()).isEmpty();
        assertStatus(number, ControlStatus.IN_HOSPITAL, SmallDistrict.HOSPITAL);
        person.waits(Duration.ofHours(25)).does("UserTask_ReportStay", Map.of("stay", "discharged"));
        assertThat(person.openTasks()).containsExactly("UserTask_AssignVehicle");
        assertThat(keyPersons.require(number).isolationUntil()).isEqualTo(until);
        assertThat(keyPersons.require(number).countFrom()).isEqualTo(today().minusDays(3));
    }

    @Test
    void whoIsInHospitalUntilTheIsolationIsOverServesOnlyTheHomePart() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 2);
        Walker person = walker(number).does("UserTask_VerifyPerson", IN_HOSPITAL);
        person.does("UserTask_ConfirmStay", Map.of("stay", "confirmed", "identityChecked", true, "ward", "7"));
        person.waits(Duration.ofDays(6)).does("UserTask_ReportStay", Map.of("stay", "discharged"));
        assertThat(person.openTasks()).containsExactly("UserTask_SignAtDoor");
    }

    @Test
    void whomTheHospitalDoesNotHaveIsSearchedFor() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 0);
        Walker person = walker(number);
        assertThatThrownBy(() -> person.does("UserTask_VerifyPerson", Map.of("outcome", "inHospital")))
                .hasStackTraceContaining("Choose the hospital");
        person.does("UserTask_VerifyPerson", IN_HOSPITAL);
        person.does("UserTask_ConfirmStay", Map.of("stay", "notHere"));
        assertThat(person.openTasks()).containsExactly("UserTask_DecideSearch");
        assertStatus(number, ControlStatus.VERIFYING, SmallDistrict.CDC);
        person.does("UserTask_DecideSearch", Map.of("decision", "searchAgain"));
        person.does("UserTask_VerifyPerson", IN_HOSPITAL);
        assertThat(person.openTasks()).containsExactly("UserTask_ConfirmStay");
    }

    @Test
    void whoDiesInHospitalIsClosed() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 0);
        Walker person = walker(number).does("UserTask_VerifyPerson", IN_HOSPITAL);
        person.does("UserTask_ConfirmStay", Map.of("stay", "confirmed", "identityChecked", true, "ward", "7"));
        person.does("UserTask_ReportStay", Map.of("stay", "died"));
        assertEnded(number, ControlStatus.ENDED, "died");
    }

    @Test
    void whoLeftTheDistrictIsClosedOnlyOnReceipt() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 0);
        walker(number).does("UserTask_VerifyPerson", Map.of("outcome", "leftDistrict"));
        Walker person = walker(number);
        person.does("UserTask_SendAssistLetter", Map.of("destination", "Laixi", "letterNumber", "A-1"));
        assertThatThrownBy(() -> person.does("UserTask_RecordReceipt", Map.of()))
                .hasStackTraceContaining("number of the receipt");
        person.waits(Duration.ofDays(3));
        assertThat(person.openTasks()).containsExactly("UserTask_RecordReceipt");
        assertThat(keyPersons.require(number).isOpen()).isTrue();
    }

    @Test
    void cdcDecidesWhetherSomebodyIsRuledOut() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 0);
        Walker person = walker(number).does("UserTask_VerifyPerson", Map.of("outcome", "notAContact"));
        person.does("UserTask_ConfirmRulingOut", Map.of("decision", "keepUnderControl", "reason", "seen on video"));
        person.does("UserTask_VerifyPerson", Map.of("outcome", "notAContact"));
        person.does("UserTask_ConfirmRulingOut", Map.of("decision", "ruledOut", "reason", "was abroad"));
        assertEnded(number, ControlStatus.ENDED, "ruledOut");
    }

    @Test
    void cdcChoosesTheTownOfSomebodyWithoutAnAddress() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 0, null);
        assertStatus(number, ControlStatus.LISTED, SmallDistrict.CDC);
        walker(number).does("UserTask_AssignTown", Map.of("targetTown", SmallDistrict.CHAOHAI));
        assertStatus(number, ControlStatus.VERIFYING, SmallDistrict.CHAOHAI);
    }

    @ParameterizedTest
    @CsvSource({
        "POSITIVE_RESULT, converted",
        "RULED_OUT, ruledOut",
        "MOVED_OUT, movedOut",
        "DIED, died",
    })
    void messageEndsControlFromAnyState(ControlMessageType type, String reason) {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 0);
        Walker person = walker(number).does("UserTask_VerifyPerson", FOUND);
        goToSite(person);
        assertThat(process.deliver(number, type)).isTrue();
        assertEnded(number, ControlStatus.ENDED, reason);
        assertThat(process.deliver(number, type)).isFalse();
    }

    @Test
    void laterExposureMovesTheRunningTimers() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 3);
        Walker person = walker(number).does("UserTask_VerifyPerson", FOUND);
        goToSite(person);
        person.does("UserTask_RecordHealthCheck", Map.of("temperature", "36.5"));
        long personId = keyPersons.require(number).personId();
        listing.list(ListRequest.direct(personId, KeyPersonCategory.CLOSE_CONTACT, today(), "met again"));
        laboratory.livesDays(person, 5);
        assertThat(person.openTasks()).containsExactly("UserTask_ExplainMissedCheck", "UserTask_RecordHealthCheck");
        laboratory.livesDays(person, 2);
        assertThat(person.openTasks())
                .containsExactly("UserTask_AssessRelease", "UserTask_ExplainMissedCheck", "UserTask_RecordHealthCheck");
    }

    @Test
    void quarantineAtHomeIsFollowedByMonitoringWhereTheRulesAskForIt() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 0);
        measures.needs(number, SpecialNeed.CHILD);
        Walker person = inQuarantine(number);
        laboratory.livesDays(person, 7);
        person.does("UserTask_EndQuarantine", release());
        assertThat(person.openTasks()).containsExactly("UserTask_SignAtDoor");
        assertThat(keyPersons.require(number).measure()).isEqualTo(Measure.HOME_MONITORING);
        assertThat(keyPersons.require(number).period()).isEqualTo(ReleasePeriod.MONITORING);
    }

    @Test
    void strongerMeasureTakesSomebodyFromHome() {
        String number = list(KeyPersonCategory.SUB_CLOSE_CONTACT, 0);
        Walker person = inQuarantine(number);
        meetsAgain(number, KeyPersonCategory.CLOSE_CONTACT);
        assertThat(person.openTasks()).containsExactly("UserTask_AssignVehicle");
        assertStatus(number, ControlStatus.AWAITING_TRANSFER, SmallDistrict.TRANSFER_TEAM);
    }

    @Test
    void newExposureInTheLastPartBeginsTheQuarantineAnew() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 8);
        Walker person = walker(number).does("UserTask_VerifyPerson", FOUND);
        measures.needs(number, SpecialNeed.CHILD);
        meetsAgain(number, KeyPersonCategory.CLOSE_CONTACT);
        assertThat(person.openTasks()).containsExactly("UserTask_CheckHome");
    }

    @Test
    void newExposureTakesBackARaisedConfirmation() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 30);
        Walker person = walker(number).does("UserTask_VerifyPerson", FOUND);
        meetsAgain(number, KeyPersonCategory.CLOSE_CONTACT);
        assertThat(person.openTasks()).containsExactly("UserTask_AssignVehicle");
    }

    @Test
    void newExposureOnTheWayHomeLeadsBackToTheSite() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 0);
        Walker person = walker(number).does("UserTask_VerifyPerson", FOUND);
        goToSite(person);
        laboratory.livesDays(person, 7);
        person.does("UserTask_AssessRelease", Map.of("assessment", "release", "noSymptoms", true));
        person.does("UserTask_SignReleaseOrder", Map.of("orderNumber", "O-1"));
        meetsAgain(number, KeyPersonCategory.CLOSE_CONTACT);
        person.does("UserTask_PlanReturn", Map.of("vehiclePlate", "鲁B54321", "driver", "Li"));
        person.does("UserTask_TakePersonHome");
        assertThat(person.openTasks()).containsExactly("UserTask_AssignVehicle");
    }

    @Test
    void whoeverASiteRefusesGoesToAnotherOneOrBackToTheTown() {
        units.register(new Unit("370215IS8", UnitKind.ISOLATION_SITE, "另一隔离点", "Other site", null));
        rooms.open("370215IS8", List.of(room));
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 0);
        Walker person = walker(number).does("UserTask_VerifyPerson", FOUND);
        bringToSite(person);
        person.does("UserTask_SignForPerson", REFUSED);
        person.does("UserTask_RedirectPerson", Map.of("direction", "otherSite", "site", "370215IS8"));
        person.does("UserTask_DeliverElsewhere");
        assertStatus(number, ControlStatus.IN_TRANSIT, "370215IS8");
        person.does("UserTask_SignForPerson", REFUSED);
        person.does("UserTask_RedirectPerson", Map.of("direction", "backToTown"));
        person.does("UserTask_TakeBack");
        person.does("UserTask_ConfirmHomecoming", Map.of("identityChecked", true));
        assertThat(positions.of(number).orElseThrow().status())
                .isIn(ControlStatus.HOME_QUARANTINE, ControlStatus.AWAITING_TRANSFER);
        process.deliver(number, ControlMessageType.MOVED_OUT);
        assertEnded(number, ControlStatus.ENDED, "movedOut");
    }

    @Test
    void newsTakesAProposedReleaseBackToObservationAndTests() {
        String number = list(KeyPersonCategory.SUB_CLOSE_CONTACT, 0);
        Walker person = inQuarantine(number);
        laboratory.livesDays(person, 7);
        meetsAgain(number, KeyPersonCategory.SUB_CLOSE_CONTACT);
        assertThat(person.openTasks()).containsExactly("UserTask_RecordQuarantineCheck");
    }

    @Test
    void newsTakesTheReleaseFromMonitoringBack() {
        String number = list(KeyPersonCategory.CLOSE_CONTACT, 8);
        Walker person = walker(number).does("UserTask_VerifyPerson", FOUND);
        person.does("UserTask_SignAtDoor", Map.of("identityChecked", true));
        laboratory.livesDays(person, 2);
        assertThat(person.openTasks()).containsExactly("UserTask_RecordMonitoring", "UserTask_ReleasePerson");
        laboratory.reportsTube(person, Laboratory.number(), Finding.POSITIVE);
        person.waits(Duration.ofMinutes(1));
        assertThat(person.openTasks()).containsExactly("UserTask_RecordMonitoring", "UserTask_TakeSample");
        laboratory.keepsNegative(person);
        assertThat(person.openTasks()).containsExactly("UserTask_RecordMonitoring", "UserTask_ReleasePerson");
    }

    private void meetsAgain(String number, KeyPersonCategory category) {
        long personId = keyPersons.require(number).personId();
        listing.list(ListRequest.direct(personId, category, today(), "met again"));
    }

    private Walker inQuarantine(String number) {
        Walker person = walker(number).does("UserTask_VerifyPerson", FOUND);
        person.does("UserTask_CheckHome", Map.of("outcome", "homeFit"));
        return person.does("UserTask_ServeQuarantineNotice", Map.of("noticeNumber", "N-1"));
    }

    private void bringToSite(Walker person) {
        person.does("UserTask_AssignVehicle", Map.of("vehiclePlate", "鲁B12345", "driver", "Li"));
        person.does("UserTask_BoardPerson", Map.of("identityChecked", true, "temperature", "36.5"));
        person.does("UserTask_DeliverPerson");
    }

    private void goToSite(Walker person) {
        bringToSite(person);
        person.does(
                "UserTask_SignForPerson",
                Map.of("signature", "accepted", "identityChecked", true, "temperature", "36.5"));
        person.does("UserTask_AssignRoom", Map.of("room", room));
        person.does("UserTask_RecordIntake", Map.of("noticeServed", true));
    }

    private void leaveSite(Walker person) {
        person.does("UserTask_AssessRelease", Map.of("assessment", "wait", "symptomsSeen", true));
        person.waits(Duration.ofHours(13));
        person.does("UserTask_AssessRelease", Map.of("assessment", "release", "noSymptoms", true));
        person.does("UserTask_SignReleaseOrder", Map.of("orderNumber", "O-1"));
        person.does("UserTask_PlanReturn", Map.of("vehiclePlate", "鲁B54321", "driver", "Li"));
        person.does("UserTask_TakePersonHome");
    }

    /** Completes the task after its period has passed, before the timer has had its turn. */
    private void completesLate(Task task, Duration after) {
        ClockUtil.offset(after.toMillis());
        engine.getTaskService().complete(task.getId(), Map.of("temperature", "36.5"));
    }

    private static Map<String, Object> release() {
        return Map.of("assessment", "release", "noSymptoms", true, "orderNumber", "O-2");
    }

    private String list(KeyPersonCategory category, int daysSinceExposure) {
        return list(category, daysSinceExposure, SmallDistrict.HUANXIU);
    }

    private String list(KeyPersonCategory category, int daysSinceExposure, @Nullable String areaCode) {
        long personId = persons.register(PersonDetails.builder()
                        .source("test")
                        .sourceId(UUID.randomUUID().toString())
                        .areaCode(areaCode)
                        .build())
                .personId();
        LocalDate exposure = today().minusDays(daysSinceExposure);
        String number = String.valueOf(listing.list(ListRequest.direct(personId, category, exposure, "test"))
                .number());
        listed.add(number);
        return number;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Walker walker(String number) {
        return new Walker(engine, number);
    }

    private void assertStatus(String number, ControlStatus status, String unit) {
        EnginePosition position = positions.of(number).orElseThrow();
        assertThat(position.status()).isEqualTo(status);
        assertThat(position.unitCode()).isEqualTo(unit);
    }

    private void assertEnded(String number, ControlStatus status, String reason) {
        EnginePosition position = positions.of(number).orElseThrow();
        assertThat(position.status()).isEqualTo(status);
        assertThat(position.endReason()).isEqualTo(reason);
        assertThat(keyPersons.require(number).isOpen()).isFalse();
        assertThat(keyPersons.require(number).endReason()).isEqualTo(reason);
        assertThat(walker(number).openTasks()).isEmpty();
    }
}
