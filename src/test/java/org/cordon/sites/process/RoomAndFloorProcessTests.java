package org.cordon.sites.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.cordon.cases.CaseRegistration;
import org.cordon.cases.NewCase;
import org.cordon.control.ControlMessageType;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.KeyPersonMeasures;
import org.cordon.control.KeyPersonProcess;
import org.cordon.control.ListRequest;
import org.cordon.control.SpecialNeed;
import org.cordon.laboratory.Finding;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.sites.Arrival;
import org.cordon.sites.NewRooms;
import org.cordon.sites.Reception;
import org.cordon.sites.RoomCondition;
import org.cordon.sites.RoomKind;
import org.cordon.sites.RoomRegister;
import org.cordon.sites.RoomState;
import org.cordon.testing.CordonTest;
import org.cordon.testing.CoversModels;
import org.cordon.testing.Laboratory;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CordonTest
@CoversModels({"TerminalDisinfection", "FloorRestart"})
class RoomAndFloorProcessTests {

    private static final Map<String, Object> DISINFECTED =
            Map.of("empty", true, "agent", "chlorine 1000 mg/L", "doneBy", "Sun");

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    KeyPersonMeasures measures;

    @Autowired
    KeyPersonDirectory keyPersons;

    @Autowired
    CaseRegistration registration;

    @Autowired
    RoomRegister rooms;

    @Autowired
    Reception reception;

    @Autowired
    KeyPersonProcess process;

    @Autowired
    ApplicationContext application;

    @Autowired
    Clock clock;

    /** Doors that no other test has; the first two digits are the floor. */
    private final String door = UUID.randomUUID().toString().substring(0, 6);

    @BeforeEach
    void foundDistrict() {
        SmallDistrict.found(units);
        rooms.open(SmallDistrict.SITE, List.of("61" + door, "62" + door, "63" + door, "64" + door, "65" + door));
    }

    @Test
    void roomOfAPositivePersonIsDisinfectedBeforeAnybodyElseGetsIt() {
        String positive = isolated("62");

        turnPositive(positive);

        assertThat(room("62").isFree()).isFalse();
        String next = listed();
        reception.signFor(next, SmallDistrict.SITE, new Arrival(true, new BigDecimal("36.5"), null));
        assertThatThrownBy(() -> reception.assignRoom(next, "62" + door, null))
                .hasMessageContaining("not disinfected yet");
        Walker disinfection = new Walker(engine, "RM-" + SmallDistrict.SITE + "-62" + door);
        Task task = disinfection.task("UserTask_DisinfectRoom");
        assertThat(task.getTenantId()).isEqualTo(SmallDistrict.SITE);
        assertThatThrownBy(() -> disinfection.does(
                        "UserTask_DisinfectRoom",
                        Map.of(
                                "empty",
                                true,
                                "agent",
                                "chlorine",
                                "doneBy",
                                "Sun",
                                "disinfectedAt",
                                "2020-01-01T08:00+08:00")))
                .hasStackTraceContaining("after it was left");
        assertThatThrownBy(() -> disinfection.does(
                        "UserTask_DisinfectRoom", Map.of("empty", false, "agent", "chlorine", "doneBy", "Sun")))
                .hasStackTraceContaining("nobody is in the room any more");
        disinfection.does("UserTask_DisinfectRoom", DISINFECTED);
        assertThat(room("62").condition()).isEqualTo(RoomCondition.AWAITING_SAMPLE);
        report(takesSample(disinfection), Finding.POSITIVE);
        disinfection.does("UserTask_DisinfectRoom", DISINFECTED);
        takesSample(disinfection);
        disinfection.waits(Duration.ofHours(25));
        report(takesSample(disinfection), Finding.NEGATIVE);
        assertThat(disinfection.openTasks()).isEmpty();
        assertThat(room("62").isFree()).isTrue();
        reception.assignRoom(next, "62" + door, null);
    }

    @Test
    void roomOfSomebodyElseIsFreeAsSoonAsItIsDisinfected() {
        String number = isolated("62");

        process.deliver(number, ControlMessageType.MOVED_OUT);

        assertThat(room("62").condition()).isEqualTo(RoomCondition.AWAITING_DISINFECTION);
        new Walker(engine, "RM-" + SmallDistrict.SITE + "-62" + door).does("UserTask_DisinfectRoom", DISINFECTED);
        assertThat(room("62").isFree()).isTrue();
    }

    @Test
    void carerRoomIsDisinfectedWhenTheLastOneHasLeft() {
        rooms.open(SmallDistrict.SITE, new NewRooms(List.of("66" + door), RoomKind.CARER, 2, null));
        String parent = isolated("66");
        String child = listed();
        reception.signFor(child, SmallDistrict.SITE, new Arrival(true, new BigDecimal("36.5"), null));
        assertThatThrownBy(() -> reception.assignRoom(child, "66" + door, null)).hasMessageContaining("occupied since");
        measures.needs(child, SpecialNeed.CHILD);
        reception.assignRoom(child, "66" + door, parent);

        process.deliver(parent, ControlMessageType.MOVED_OUT);
        assertThat(room("66").condition()).isEqualTo(RoomCondition.OCCUPIED);
        process.deliver(child, ControlMessageType.MOVED_OUT);

        assertThat(room("66").condition()).isEqualTo(RoomCondition.AWAITING_DISINFECTION);
    }

    private String takesSample(Walker disinfection) {
        String sample = "E" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        disinfection.does("UserTask_TakeEnvironmentSample", Map.of("sampleNumber", sample));
        return sample;
    }

    private void report(String sample, Finding finding) {
        new Laboratory(application).reportsPlace(SmallDistrict.SITE + "/62" + door, sample, finding);
    }

    @Test
    void cdcMayStartTheCountOfTheNearFloorsAnew() {
        String below = isolated("61");
        String far = isolated("64");
        String positive = isolated("62");
        String above = isolated("63");
        LocalDate before = keyPersons.require(far).isolationUntil();
        turnPositive(positive);

        Walker restart = restartConcerning(above);
        assertThat(engine.getRuntimeService()
                        .getVariable(restart.task("UserTask_DecideRestart").getExecutionId(), "peopleConcerned")
                        .toString())
                .contains(below, above)
                .doesNotContain(far);
        restart.does("UserTask_DecideRestart", Map.of("decision", "restart", "reason", "one duct"));

        assertThat(List.of(below, above)).allSatisfy(number -> {
            assertThat(keyPersons.require(number).countFrom()).isEqualTo(today());
            assertThat(keyPersons.require(number).isolationUntil()).isEqualTo(today().plusDays(7));
        });
        assertThat(keyPersons.require(far).isolationUntil()).isEqualTo(before);
    }

    @Test
    void cdcMayKeepTheCounts() {
        String above = isolated("63");
        LocalDate before = keyPersons.require(above).isolationUntil();
        turnPositive(isolated("62"));

        restartConcerning(above)
                .does("UserTask_DecideRestart", Map.of("decision", "noRestart", "reason", "separate air"));

        assertThat(keyPersons.require(above).isolationUntil()).isEqualTo(before);
    }

    private Walker restartConcerning(String number) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("UserTask_DecideRestart")
                .processVariableValueLike("peopleConcerned", "%" + number + "%")
                .singleResult();
        return new Walker(
                engine,
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey());
    }

    private void turnPositive(String number) {
        registration.register(new NewCase(keyPersons.require(number).personId(), null, null, null, null, null));
    }

    private String isolated(String floor) {
        String number = listed();
        reception.signFor(number, SmallDistrict.SITE, new Arrival(true, new BigDecimal("36.5"), null));
        reception.assignRoom(number, floor + door, null);
        return number;
    }

    private String listed() {
        long person = persons.register(PersonDetails.builder()
                        .source("test")
                        .sourceId(UUID.randomUUID().toString())
                        .areaCode(SmallDistrict.HUANXIU)
                        .build())
                .personId();
        return String.valueOf(
                listing.list(ListRequest.direct(person, KeyPersonCategory.CLOSE_CONTACT, today().minusDays(3), "test"))
                        .number());
    }

    private RoomState room(String floor) {
        return rooms.of(SmallDistrict.SITE).stream()
                .filter(state -> state.room().equals(floor + door))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
