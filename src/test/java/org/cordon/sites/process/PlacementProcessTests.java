package org.cordon.sites.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.control.ControlMessageType;
import org.cordon.control.ControlStatus;
import org.cordon.control.EnginePosition;
import org.cordon.control.EnginePositions;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.KeyPersonMeasures;
import org.cordon.control.KeyPersonProcess;
import org.cordon.control.ListRequest;
import org.cordon.control.SpecialNeed;
import org.cordon.control.drift.ControlDrift;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.web.EngineFailures;
import org.cordon.sites.PlacementProcess;
import org.cordon.sites.QueuedPerson;
import org.cordon.sites.RoomQueue;
import org.cordon.sites.RoomRegister;
import org.cordon.sites.RoomReservation;
import org.cordon.sites.RoomReservations;
import org.cordon.sites.RoomWish;
import org.cordon.testing.CordonTest;
import org.cordon.testing.CoversModels;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.Responsibilities;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day on which rooms are scarce: every room of the district is closed but those that a test opens. */
@CordonTest
@CoversModels({"Placement", "Redirection", "InterimQuarantine"})
class PlacementProcessTests {

    private static final String OTHER_SITE = "370215IS8";
    private static final Map<String, Object> CHECKED = Map.of("identityChecked", true, "temperature", "36.6");
    private static final Map<String, Object> ACCEPTED =
            Map.of("signature", "accepted", "identityChecked", true, "temperature", "36.6");
    private static final Map<String, Object> REFUSED = Map.of("signature", "refused", "refusalReason", "noRoom");

    private final String room = "R" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    RoomRegister rooms;

    @Autowired
    RoomReservations reservations;

    @Autowired
    RoomQueue queue;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    KeyPersonMeasures measures;

    @Autowired
    KeyPersonProcess control;

    @Autowired
    PlacementProcess process;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    EnginePositions positions;

    @Autowired
    ControlDrift drift;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void closeAllRooms() {
        SmallDistrict.found(units);
        units.register(new Unit(OTHER_SITE, UnitKind.ISOLATION_SITE, "另一隔离点", "Other site", null));
        jdbc.sql("delete from cordon.room_queue").update();
        jdbc.sql("update cordon.site_room set closed_at = '2001-01-01T00:00:00Z' where closed_at is null")
                .update();
    }

    @AfterEach
    void openThemAgain() {
        jdbc.sql("delete from cordon.room_queue").update();
        jdbc.sql("update cordon.site_room set closed_at = null where closed_at = '2001-01-01T00:00:00Z'")
                .update();
    }

    @Test
    void roomIsKeptBeforeAnybodyIsDriven() {
        rooms.open(SmallDistrict.SITE, List.of(room));

        Walker person = found(KeyPersonCategory.CLOSE_CONTACT);

        assertThat(person.openTasks()).containsExactly("UserTask_AssignVehicle");
        assertThat(reservations.of(person.number()).map(RoomReservation::room)).contains(room);
        assertStatus(person, ControlStatus.AWAITING_TRANSFER, SmallDistrict.TRANSFER_TEAM);
    }

    @Test
    void whoeverFindsNoRoomWaitsAtHomeInTheCareOfTheTownUntilOneIsOpened() {
        Walker person = found(KeyPersonCategory.CLOSE_CONTACT);

        assertThat(person.openTasks()).contains("UserTask_FindRoom", "UserTask_ServeInterimNotice");
        assertThat(person.task("UserTask_ServeInterimNotice").getTenantId()).isEqualTo(SmallDistrict.HUANXIU);
        assertStatus(person, ControlStatus.HOME_QUARANTINE, SmallDistrict.HUANXIU);
        person.does("UserTask_ServeInterimNotice", Map.of("noticeNumber", "N-1"));
        person.does("UserTask_RecordInterimCheck", Map.of("temperature", "36.5"));
        person.does("UserTask_FindRoom", Map.of("measures", "asked Laixi"));
        assertThat(person.openTasks()).doesNotContain("UserTask_FindRoom", "UserTask_RecordInterimCheck");
        person.waits(Duration.ofHours(13));
        assertThat(person.openTasks()).contains("UserTask_FindRoom", "UserTask_RecordInterimCheck");

        rooms.open(SmallDistrict.SITE, List.of(room));

        assertThat(person.openTasks()).containsExactly("UserTask_AssignVehicle");
        assertThat(queue.inOrder()).isEmpty();
        assertStatus(person, ControlStatus.AWAITING_TRANSFER, SmallDistrict.TRANSFER_TEAM);
    }

    @Test
    void nextRoomGoesToTheGreatestRiskAndThenToTheLongestWait() {
        Walker atLowerRisk = found(KeyPersonCategory.SUB_CLOSE_CONTACT);
        atLowerRisk.does("UserTask_CheckHome", Map.of("outcome", "homeNotFit", "reason", "shared bathroom"));
        Walker first = found(KeyPersonCategory.CLOSE_CONTACT);
        Walker second = found(KeyPersonCategory.CLOSE_CONTACT);
        List<String> order = List.of(first.number(), second.number(), atLowerRisk.number());
        assertThat(queue.inOrder()).extracting(QueuedPerson::number).containsExactlyElementsOf(order);

        for (String next : order) {
            rooms.open(SmallDistrict.SITE, List.of(room + next.substring(7)));
            assertThat(reservations.of(next)).isPresent();
        }

        assertThat(queue.inOrder()).isEmpty();
    }

    @Test
    void roomThatSomebodyNoLongerNeedsGoesToTheNext() {
        rooms.open(SmallDistrict.SITE, List.of(room));
        Walker expected = found(KeyPersonCategory.CLOSE_CONTACT);
        Walker waiting = found(KeyPersonCategory.CLOSE_CONTACT);

        control.deliver(expected.number(), ControlMessageType.MOVED_OUT);

        assertThat(reservations.of(waiting.number()).map(RoomReservation::room)).contains(room);
        assertThat(waiting.openTasks()).containsExactly("UserTask_AssignVehicle");
    }

    @Test
    void newsOfARoomSentTwiceDoesNoHarm() {
        Walker person = found(KeyPersonCategory.CLOSE_CONTACT);
        process.roomReserved(person.number());
        assertThat(person.openTasks()).as("no room was there").contains("UserTask_FindRoom");

        rooms.open(SmallDistrict.SITE, List.of(room));
        process.roomReserved(person.number());
        person.runJobs();
        process.roomReserved(person.number());

        assertThat(person.openTasks()).containsExactly("UserTask_AssignVehicle");
    }

    @Test
    void whosePeriodEndsWhileWaitingGoesOnAtHome() {
        Walker person = found(KeyPersonCategory.CLOSE_CONTACT);

        person.waits(Duration.ofDays(8));

        assertThat(person.openTasks()).contains("UserTask_SignAtDoor").doesNotContain("UserTask_FindRoom");
        assertThat(queue.inOrder()).isEmpty();
    }

    @Test
    void dispatcherMayKeepARoomThatTheRulesWouldNotChoose() {
        Walker person = listed(KeyPersonCategory.CLOSE_CONTACT);
        measures.needs(person.number(), SpecialNeed.DEPENDENT);
        person.does("UserTask_VerifyPerson", Map.of("outcome", "found", "identityChecked", true));
        rooms.open(SmallDistrict.SITE, List.of(room));
        assertThat(person.openTasks()).contains("UserTask_FindRoom");

        reservations.reserve(person.number(), new RoomWish(SmallDistrict.SITE, room, null));

        assertThat(person.openTasks()).containsExactly("UserTask_AssignVehicle");
        assertThat(queue.inOrder()).isEmpty();
    }

    @Test
    void roomOfSomebodyWhoStaysAtHomeAfterAllIsGivenBack() {
        rooms.open(SmallDistrict.SITE, List.of(room));
        Walker atHome = listed(KeyPersonCategory.SUB_CLOSE_CONTACT);
        reservations.reserve(atHome.number(), new RoomWish(SmallDistrict.SITE, room, null));

        atHome.does("UserTask_VerifyPerson", Map.of("outcome", "found", "identityChecked", true));

        assertThat(atHome.openTasks()).containsExactly("UserTask_CheckHome");
        assertThat(reservations.of(atHome.number())).isEmpty();
        assertThat(responsibilities.isResponsible(atHome.number(), SmallDistrict.SITE))
                .isFalse();
    }

    @Test
    void whoseControlEndsLeavesTheQueue() {
        Walker person = found(KeyPersonCategory.CLOSE_CONTACT);

        control.deliver(person.number(), ControlMessageType.DIED);

        assertThat(queue.inOrder()).isEmpty();
        assertThat(person.openTasks()).isEmpty();
    }

    @Test
    void refusedPersonStaysWithTheTransferTeamUntilAnotherSiteSigns() {
        rooms.open(SmallDistrict.SITE, List.of(room));
        Walker person = brought();

        person.does("UserTask_SignForPerson", REFUSED);

        assertThat(person.openTasks()).containsExactly("UserTask_RedirectPerson");
        assertStatus(person, ControlStatus.IN_TRANSIT, SmallDistrict.TRANSFER_TEAM);
        assertThat(rooms.holders(SmallDistrict.SITE)).doesNotContainKey(room);
        assertThat(responsibilities.isResponsible(person.number(), SmallDistrict.SITE))
                .isFalse();
        Throwable nowhere =
                catchThrowable(() -> person.does("UserTask_RedirectPerson", Map.of("direction", "otherSite")));
        assertThat(EngineFailures.refusalIn(nowhere).map(DomainException::code)).contains("room.none");

        rooms.open(OTHER_SITE, List.of(room));
        person.does("UserTask_RedirectPerson", Map.of("direction", "otherSite"));
        person.does("UserTask_DeliverElsewhere");
        assertThat(person.task("UserTask_SignForPerson").getTenantId()).isEqualTo(OTHER_SITE);
        person.does("UserTask_SignForPerson", ACCEPTED).does("UserTask_AssignRoom");
        assertStatus(person, ControlStatus.ISOLATED, OTHER_SITE);
    }

    @Test
    void refusedPersonMayGoBackToTheTownAndIsNotSentToTheSameSiteAgain() {
        rooms.open(SmallDistrict.SITE, List.of(room));
        Walker person = brought();
        person.does("UserTask_SignForPerson", REFUSED);

        person.does("UserTask_RedirectPerson", Map.of("direction", "backToTown"));
        assertStatus(person, ControlStatus.RETURNING, SmallDistrict.TRANSFER_TEAM);
        person.does("UserTask_TakeBack");
        assertStatus(person, ControlStatus.RETURNING, SmallDistrict.HUANXIU);
        person.does("UserTask_ConfirmHomecoming", Map.of("identityChecked", true));

        assertThat(person.openTasks()).contains("UserTask_FindRoom", "UserTask_ServeInterimNotice");
        assertStatus(person, ControlStatus.HOME_QUARANTINE, SmallDistrict.HUANXIU);
        rooms.open(OTHER_SITE, List.of(room + "2"));
        assertThat(reservations.of(person.number()).map(RoomReservation::site)).contains(OTHER_SITE);
    }

    private Walker brought() {
        return found(KeyPersonCategory.CLOSE_CONTACT)
                .does("UserTask_AssignVehicle", Map.of("vehiclePlate", "鲁B12345", "driver", "Zhao"))
                .does("UserTask_BoardPerson", CHECKED)
                .does("UserTask_DeliverPerson");
    }

    private Walker found(KeyPersonCategory category) {
        return listed(category).does("UserTask_VerifyPerson", Map.of("outcome", "found", "identityChecked", true));
    }

    private Walker listed(KeyPersonCategory category) {
        long person = persons.register(PersonDetails.builder()
                        .source("test")
                        .sourceId(UUID.randomUUID().toString())
                        .areaCode(SmallDistrict.HUANXIU)
                        .build())
                .personId();
        return new Walker(
                engine,
                String.valueOf(listing.list(ListRequest.direct(person, category, LocalDate.now(clock), "test"))
                        .number()));
    }

    private void assertStatus(Walker person, ControlStatus status, String unit) {
        EnginePosition position = positions.of(person.number()).orElseThrow();
        assertThat(position.status()).isEqualTo(status);
        assertThat(position.unitCode()).isEqualTo(unit);
        assertThat(drift.check(person.number())).isEmpty();
    }
}
