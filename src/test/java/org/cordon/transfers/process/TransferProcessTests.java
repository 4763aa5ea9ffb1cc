package org.cordon.transfers.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.cases.CaseProcess;
import org.cordon.cases.CaseRegistration;
import org.cordon.cases.NewCase;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.web.EngineFailures;
import org.cordon.testing.CordonTest;
import org.cordon.testing.CoversModels;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CordonTest
@CoversModels({"Transfer", "ReturnTransfer"})
class TransferProcessTests {

    private static final Map<String, Object> VEHICLE =
            Map.of("vehiclePlate", "鲁B12345", "driver", "Zhao", "plannedPickupAt", "2022-09-14T08:30+08:00");
    private static final Map<String, Object> BOARDING = Map.of("identityChecked", true, "temperature", 36.6);

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    CaseRegistration registration;

    @Autowired
    CaseProcess process;

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
    }

    @Test
    void drivesOutAndBack() {
        patient.does("UserTask_AssignVehicle", VEHICLE);
        assertThat(patient.task("UserTask_BoardPerson").getTenantId()).isEqualTo(SmallDistrict.TRANSFER_TEAM);
        patient.does("UserTask_BoardPerson", BOARDING).does("UserTask_DeliverPerson");
        patient.does("UserTask_AdmitPatient", Map.of("identityChecked", true, "ward", "3"));
        patient.does("UserTask_RecordDiagnosis", Map.of("clinicalType", "asymptomatic"));
        patient.does(
                "UserTask_DischargePatient", Map.of("outcome", "discharged", "testsPassed", true, "feverFreeDays", 3));

        patient.does("UserTask_PlanReturn", VEHICLE).does("UserTask_TakePersonHome", Map.of("remark", "At the door"));

        assertThat(ordersWhere("arrived_at is not null and open_key is null")).isEqualTo(2);
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
    void arrivesNowhereInTheFuture() {
        patient.does("UserTask_AssignVehicle", VEHICLE).does("UserTask_BoardPerson", BOARDING);

        refuses("transfer.future", "UserTask_DeliverPerson", Map.of("arrivedAt", "2999-01-01T08:00"));
    }

    @Test
    void cancelsTheOrderOfAPatientWhoDies() {
        patient.does("UserTask_AssignVehicle", VEHICLE);

        process.patientDied(patient.number());

        assertThat(ordersWhere("cancelled_at is not null and open_key is null")).isEqualTo(1);
    }

    private void refuses(String code, String task, Map<String, Object> answers) {
        Throwable failure = catchThrowable(() -> patient.does(task, answers));
        assertThat(EngineFailures.refusalIn(failure).map(DomainException::code)).contains(code);
    }

    private int ordersWhere(String condition) {
        return jdbc.sql("select count(*) from cordon.transfer_order where number = ? and " + condition)
                .param(patient.number())
                .query(Integer.class)
                .single();
    }
}
