package org.cordon.transfers.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.cases.CaseProcess;
import org.cordon.cases.CaseRegistration;
import org.cordon.cases.NewCase;
import org.cordon.control.KeyPersonListing;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.web.EngineFailures;
import org.cordon.testing.CordonTest;
import org.cordon.testing.CoversModels;
import org.cordon.testing.Drives;
import org.cordon.testing.OwnVehicles;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.transfers.VehicleRegister;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CordonTest
@CoversModels({"Transfer", "ReturnTransfer", "VehicleDisinfection"})
class TransferProcessTests {

    private static final Map<String, Object> VEHICLE =
            Map.of("vehiclePlate", OwnVehicles.VAN, "driver", "Zhao", "plannedPickupAt", "2022-09-14T08:30+08:00");
    private static final Map<String, Object> OTHER_VEHICLE =
            Map.of("vehiclePlate", OwnVehicles.OTHER_VAN, "driver", "Qian");
    private static final Map<String, Object> NO_VEHICLE = Map.of("noVehicle", true);
    private static final Map<String, Object> BOARDING = Map.of("identityChecked", true, "temperature", 36.6);
    private static final Map<String, Object> FEVER = Map.of("identityChecked", true, "temperature", 37.3);

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    CaseRegistration registration;

    @Autowired
    CaseProcess process;

    @Autowired
    VehicleRegister vehicles;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Walker patient;

    @BeforeEach
    void registerPatient() {
        SmallDistrict.found(units);
        PersonDetails person = PersonDetails.builder()
                .source("test")
                .sourceId(UUID.randomUUID().toString())
                .areaCode(SmallDistrict.HUANXIU)
                .build();
        NewCase report = NewCase.sampled(persons.register(person).personId(), clock.instant());
        patient = new Walker(engine, registration.register(report).number());
        patient.runJobs();
    }

    @Test
    void drivesOutAndBack() {
        patient.does("UserTask_AssignVehicle", VEHICLE);
        assertThat(patient.task("UserTask_BoardPerson").getTenantId()).isEqualTo(SmallDistrict.TRANSFER_TEAM);
        patient.does("UserTask_BoardPerson", BOARDING).does("UserTask_DeliverPerson", Map.of("route", "A to B"));
        discharge();

        patient.does("UserTask_PlanReturn", OTHER_VEHICLE);
        patient.does("UserTask_TakePersonHome", Map.of("remark", "At the door"));

        assertThat(ordersWhere("arrived_at is not null and open_key is null and boarded_at is not null"))
                .isEqualTo(2);
        assertThat(patient.openTasks()).contains("UserTask_SignAtDoor");
    }

    @Test
    void boardsNobodyUncheckedAndBelievesNoImpossibleTemperature() {
        patient.does("UserTask_AssignVehicle", VEHICLE);

        refuses("transfer.identityNotChecked", "UserTask_BoardPerson", Map.of("temperature", 36.6));
        refuses("answer.required", "UserTask_BoardPerson", Map.of("identityChecked", true));
        refuses("answer.number", "UserTask_BoardPerson", Map.of("identityChecked", true, "temperature", 366));

        assertThat(ordersWhere("boarded_at is null")).isEqualTo(1);
    }

    @Test
    void arrivesNeitherInTheFutureNorBeforeTheDeparture() {
        patient.does("UserTask_AssignVehicle", VEHICLE).does("UserTask_BoardPerson", BOARDING);

        refuses("transfer.future", "UserTask_DeliverPerson", Map.of("arrivedAt", "2999-01-01T08:00"));
        refuses(
                "transfer.backwards",
                "UserTask_DeliverPerson",
                Map.of("departedAt", "2022-09-14T09:00+08:00", "arrivedAt", "2022-09-14T08:30+08:00"));
    }

    @Test
    void drivesOnlyInKnownVehiclesThatAreInService() {
        refuses("vehicle.unknown", "UserTask_AssignVehicle", Map.of("vehiclePlate", "鲁B00000", "driver", "Zhao"));
        refuses("answer.required", "UserTask_AssignVehicle", Map.of("driver", "Zhao"));
        inService(OwnVehicles.VAN, false);
        refuses("vehicle.outOfService", "UserTask_AssignVehicle", VEHICLE);

        patient.does("UserTask_AssignVehicle", Map.of("vehiclePlate", "鲁b·54321", "driver", "Zhao"));
        assertThat(patient.openTasks()).contains("UserTask_BoardPerson");
    }

    @Test
    void changesTheVehicleOfAContactWithFeverWhoIsThenCarriedLikeACase() {
        Walker contact = contact("1 Fever Road");
        contact.does("UserTask_AssignVehicle", VEHICLE).does("UserTask_BoardPerson", FEVER);

        assertThat(contact.openTasks()).containsExactly("UserTask_AssignVehicle");
        assertThat(orders(contact, "reason = 'FEVER' and urgency = 2 and trip_id is null"))
                .isEqualTo(1);
        contact("2 Fever Road").does("UserTask_AssignVehicle", VEHICLE);
        refuses(contact, "transfer.alone", "UserTask_AssignVehicle", VEHICLE);
        contact.does("UserTask_AssignVehicle", OTHER_VEHICLE).does("UserTask_BoardPerson", FEVER);
        assertThat(contact.openTasks()).containsExactly("UserTask_DeliverPerson");
    }

    @Test
    void somebodyTakesCareOfWhoRefusesOrIsAbsentAndTheSeatIsFree() {
        Walker contact = contact("1 Door Road");
        contact.does("UserTask_AssignVehicle", VEHICLE).does("UserTask_BoardPerson", Map.of("atTheDoor", "refuses"));
        assertThat(contact.openTasks()).containsExactly("UserTask_EnforceBoarding");
        contact.does("UserTask_EnforceBoarding", Map.of("agreed", "Comes at noon"));
        contact.does("UserTask_AssignVehicle", VEHICLE).does("UserTask_BoardPerson", Map.of("atTheDoor", "absent"));
        contact.does("UserTask_FindAbsentPerson", Map.of("whereabouts", "At work"));

        assertThat(contact.openTasks()).containsExactly("UserTask_AssignVehicle");
        assertThat(openTrips())
                .as("nobody stepped in, so the vehicle is free at once")
                .isZero();
    }

    @Test
    void changesTheVehicleThatCannotCome() {
        patient.does("UserTask_AssignVehicle", VEHICLE).does("UserTask_BoardPerson", Map.of("atTheDoor", "breakdown"));

        patient.does("UserTask_AssignVehicle", OTHER_VEHICLE).does("UserTask_BoardPerson", BOARDING);
        assertThat(ordersWhere("reason = 'CASE' and boarded_at is not null")).isEqualTo(1);
    }

    @Test
    void finishesDrivesFromBeforeThereWereTrips() {
        patient.does("UserTask_AssignVehicle", VEHICLE);
        jdbc.sql("update cordon.transfer_order set team_code = null, person_id = null, reason = null, urgency = null,"
                        + " trip_id = null, trip_seats = null, seat = null where number = ?")
                .param(patient.number())
                .update();

        patient.does("UserTask_BoardPerson", BOARDING).does("UserTask_DeliverPerson");

        assertThat(patient.openTasks()).contains("UserTask_AdmitPatient");
    }

    @Test
    void givesAVehicleToNobodyBeforeItIsDisinfected() {
        patient.does("UserTask_AssignVehicle", VEHICLE).does("UserTask_BoardPerson", BOARDING);
        patient.does("UserTask_DeliverPerson");
        Walker contact = contact("1 Clean Road");

        refuses(contact, "vehicle.notDisinfected", "UserTask_AssignVehicle", VEHICLE);
        Walker vehicle = disinfection();
        assertThat(vehicle.task("UserTask_DisinfectVehicle").getTenantId()).isEqualTo(SmallDistrict.TRANSFER_TEAM);
        refuses(
                vehicle,
                "vehicle.disinfectedWhen",
                "UserTask_DisinfectVehicle",
                Map.of("empty", true, "agent", "chlorine", "disinfectedAt", "2022-01-01T08:00+08:00"));
        refuses(vehicle, "vehicle.notEmpty", "UserTask_DisinfectVehicle", Map.of("empty", false, "agent", "chlorine"));
        vehicle.does("UserTask_DisinfectVehicle", Map.of("empty", true, "agent", "chlorine"));

        contact.does("UserTask_AssignVehicle", VEHICLE);
        assertThat(contact.openTasks()).containsExactly("UserTask_BoardPerson");
    }

    @Test
    void proposesTheNextVehicleToTheRiskiestInTheQueue() {
        Walker contact = contact("1 Queue Road");
        refuses(contact, "vehicle.isFree", "UserTask_AssignVehicle", NO_VEHICLE);
        inService(OwnVehicles.OTHER_VAN, false);
        Walker first = contact("2 Queue Road").does("UserTask_AssignVehicle", VEHICLE);
        first.does("UserTask_BoardPerson", BOARDING).does("UserTask_DeliverPerson");
        contact.does("UserTask_AssignVehicle", NO_VEHICLE);
        patient.does("UserTask_AssignVehicle", NO_VEHICLE);
        assertThat(contact.task("UserTask_FindVehicle").getTenantId()).isEqualTo(SmallDistrict.TRANSFER_TEAM);

        disinfection().does("UserTask_DisinfectVehicle", Map.of("empty", true, "agent", "chlorine"));

        assertThat(contact.openTasks())
                .containsExactlyInAnyOrder("UserTask_FindVehicle", "UserTask_ServeInterimNotice");
        String proposed = patient.task("UserTask_AssignVehicle").getId();
        assertThat(engine.getTaskService().getVariable(proposed, "vehiclePlate"))
                .isEqualTo(OwnVehicles.VAN);
        patient.does("UserTask_AssignVehicle", VEHICLE);

        inService(OwnVehicles.OTHER_VAN, true);
        assertThat(contact.openTasks())
                .containsExactlyInAnyOrder("UserTask_AssignVehicle", "UserTask_ServeInterimNotice");
    }

    @Test
    void passesAProposedVehicleOnWhenItIsNotNeeded() {
        inService(OwnVehicles.VAN, false);
        inService(OwnVehicles.OTHER_VAN, false);
        Walker contact = contact("3 Queue Road").does("UserTask_AssignVehicle", NO_VEHICLE);
        patient.does("UserTask_AssignVehicle", NO_VEHICLE);
        inService(OwnVehicles.VAN, true);
        assertThat(patient.openTasks()).contains("UserTask_AssignVehicle");

        process.patientDied(patient.number());

        assertThat(contact.openTasks())
                .containsExactlyInAnyOrder("UserTask_AssignVehicle", "UserTask_ServeInterimNotice");
        assertThat(orders(contact, "proposed_plate = '" + OwnVehicles.VAN + "'"))
                .isEqualTo(1);
    }

    @Test
    void findsAVehicleElsewhere() {
        inService(OwnVehicles.VAN, false);
        inService(OwnVehicles.OTHER_VAN, false);

        patient.does("UserTask_AssignVehicle", NO_VEHICLE)
                .does("UserTask_FindVehicle", Map.of("found", "The city sends one"));

        assertThat(patient.openTasks()).contains("UserTask_AssignVehicle");
        assertThat(ordersWhere("queued_at is null")).isEqualTo(1);
    }

    @Test
    void queuesForTheWayHomeToo() {
        patient.does("UserTask_AssignVehicle", VEHICLE).does("UserTask_BoardPerson", BOARDING);
        patient.does("UserTask_DeliverPerson");
        discharge();
        inService(OwnVehicles.OTHER_VAN, false);

        patient.does("UserTask_PlanReturn", NO_VEHICLE).does("UserTask_FindVehicleHome", Map.of("found", "Ask again"));
        patient.does("UserTask_PlanReturn", NO_VEHICLE);
        disinfection().does("UserTask_DisinfectVehicle", Map.of("empty", true, "agent", "chlorine"));

        assertThat(patient.openTasks()).contains("UserTask_PlanReturn");
        patient.does("UserTask_PlanReturn", VEHICLE);
    }

    @Test
    void neverMixesPeopleWhoReturnWithPeopleOnTheirWayOut() {
        patient.does("UserTask_AssignVehicle", VEHICLE).does("UserTask_BoardPerson", BOARDING);
        patient.does("UserTask_DeliverPerson");
        discharge();
        contact("1 Mixed Road").does("UserTask_AssignVehicle", OTHER_VEHICLE);

        refuses("trip.otherDirection", "UserTask_PlanReturn", OTHER_VEHICLE);
    }

    @Test
    void takesNobodyOnWhenOthersHaveArrived() {
        contact("1 Late Road").does("UserTask_AssignVehicle", VEHICLE);
        Walker second = contact("2 Late Road").does("UserTask_AssignVehicle", VEHICLE);
        second.does("UserTask_BoardPerson", BOARDING).does("UserTask_DeliverPerson");

        refuses(contact("3 Late Road"), "trip.arriving", "UserTask_AssignVehicle", VEHICLE);
    }

    @Test
    void cancelsTheOrderOfAPatientWhoDiesAndFreesTheVehicle() {
        patient.does("UserTask_AssignVehicle", VEHICLE);

        process.patientDied(patient.number());

        assertThat(ordersWhere("cancelled_at is not null and open_key is null and seat is null"))
                .isEqualTo(1);
        assertThat(openTrips()).isZero();
    }

    @Test
    void fetchesNobodyWhosePeriodIsOverAndGivesTheSeatToOthers() {
        Walker contact = contact("Yard 9");
        contact.does("UserTask_AssignVehicle", VEHICLE);

        contact.waits(Duration.ofDays(8));

        assertThat(contact.openTasks()).containsExactly("UserTask_SignAtDoor");
        assertThat(orders(contact, "cancelled_at is not null and open_key is null and seat is null"))
                .isEqualTo(1);
    }

    @Test
    void disinfectsTheVehicleOfAPatientWhoDiesOnTheWay() {
        patient.does("UserTask_AssignVehicle", VEHICLE).does("UserTask_BoardPerson", BOARDING);

        process.patientDied(patient.number());

        assertThat(disinfection().openTasks()).containsExactly("UserTask_DisinfectVehicle");
    }

    @Test
    void disinfectsTheVehicleOfAPatientWhoDiesOnTheWayHome() {
        patient.does("UserTask_AssignVehicle", VEHICLE)
                .does("UserTask_BoardPerson", BOARDING)
                .does("UserTask_DeliverPerson");
        OwnVehicles.disinfect(engine);
        discharge();
        patient.does("UserTask_PlanReturn", OTHER_VEHICLE);

        process.patientDied(patient.number());

        assertThat(disinfection().openTasks()).containsExactly("UserTask_DisinfectVehicle");
    }

    private void discharge() {
        patient.does("UserTask_AdmitPatient", Map.of("identityChecked", true, "ward", "3"));
        patient.does("UserTask_RecordDiagnosis", Map.of("clinicalType", "asymptomatic"));
        patient.does(
                "UserTask_DischargePatient", Map.of("outcome", "discharged", "testsPassed", true, "feverFreeDays", 3));
    }

    private Walker contact(String address) {
        return new Drives(engine, persons, listing).contact(address, LocalDate.now(clock));
    }

    private Walker disinfection() {
        return new Walker(
                engine,
                jdbc.sql("select number from cordon.trip where over_at is not null and open_plate is not null")
                        .query(String.class)
                        .single());
    }

    private void inService(String plate, boolean inService) {
        OwnVehicles.inService(vehicles, plate, inService);
    }

    private void refuses(String code, String task, Map<String, Object> answers) {
        refuses(patient, code, task, answers);
    }

    private static void refuses(Walker walker, String code, String task, Map<String, Object> answers) {
        Throwable failure = catchThrowable(() -> walker.does(task, answers));
        assertThat(EngineFailures.refusalIn(failure).map(DomainException::code)).contains(code);
    }

    private int openTrips() {
        return jdbc.sql("select count(*) from cordon.trip where open_plate is not null")
                .query(Integer.class)
                .single();
    }

    private int ordersWhere(String condition) {
        return orders(patient, condition);
    }

    private int orders(Walker walker, String condition) {
        return jdbc.sql("select count(*) from cordon.transfer_order where number = ? and " + condition)
                .param(walker.number())
                .query(Integer.class)
                .single();
    }
}
