package org.cordon.cases.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.cases.CaseLookup;
import org.cordon.cases.CaseProcess;
import org.cordon.cases.CaseRegistration;
import org.cordon.cases.CaseSummary;
import org.cordon.cases.NewCase;
import org.cordon.contacts.ExposureLink;
import org.cordon.contacts.ExposureLinks;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CordonTest
@CoversModels({"PositiveCase", "HospitalTreatment"})
class PositiveCaseProcessTests {

    private static final Map<String, Object> REPORT = Map.of("reportCardNumber", "R-1");
    private static final Map<String, Object> VEHICLE = Map.of("vehiclePlate", "鲁B12345", "driver", "Zhao");
    private static final Map<String, Object> OTHER_VEHICLE = Map.of("vehiclePlate", "鲁B54321", "driver", "Zhao");
    private static final Map<String, Object> DISCHARGE =
            Map.of("outcome", "discharged", "testsPassed", true, "feverFreeDays", 3);

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    CaseRegistration registration;

    @Autowired
    CaseLookup cases;

    @Autowired
    CaseProcess process;

    @Autowired
    ExposureLinks links;

    @Autowired
    Clock clock;

    @BeforeEach
    void foundDistrict() {
        SmallDistrict.found(units);
    }

    @Test
    void goesFromRegistrationToTheEndOfMonitoring() {
        Walker patient = register();
        assertThat(patient.openTasks()).containsExactly("UserTask_AssignVehicle", "UserTask_ReportCase");
        investigate(patient, contact("李一"), contact("李二"));
        takeToHospital(patient);
        patient.does("UserTask_RecordDiagnosis", Map.of("clinicalType", "confirmedMild"));
        patient.does("UserTask_DischargePatient", DISCHARGE);

        assertThat(subject(patient).clinicalType()).isEqualTo("confirmedMild");
        assertThat(subject(patient).monitoringUntil()).isEqualTo(today().plusDays(7));
        assertThat(subject(patient).onsetDate()).isEqualTo(today().minusDays(2));

        patient.does("UserTask_PlanReturn", OTHER_VEHICLE).does("UserTask_TakePersonHome");
        patient.does("UserTask_SignAtDoor", Map.of("identityChecked", true));
        patient.waits(Duration.ofDays(8));
        patient.does(
                "UserTask_ReleasePerson", Map.of("assessment", "release", "noSymptoms", true, "orderNumber", "O-1"));

        assertThat(subject(patient).endReason()).isEqualTo("completed");
        assertThat(patient.openTasks()).isEmpty();
    }

    @Test
    void listsEveryContactOfTheInvestigation() {
        Walker patient = register();

        investigate(patient, contact("李一"), contact("李二"));

        assertThat(links.of(subject(patient).personId()))
                .hasSize(2)
                .allMatch(ExposureLink::isDirected)
                .allMatch(link -> link.sourcePersonId() == subject(patient).personId())
                .allMatch(link -> today().minusDays(1).equals(link.lastExposureDate()));
    }

    @Test
    void nobodyLeavesMonitoringBeforeTheDaysAreOverThoughTheReleaseWasProposed() {
        Walker patient = register();
        takeToHospital(patient);
        patient.does("UserTask_RecordDiagnosis", Map.of("clinicalType", "confirmedMild"));
        patient.does("UserTask_DischargePatient", DISCHARGE);
        patient.does("UserTask_PlanReturn", OTHER_VEHICLE).does("UserTask_TakePersonHome");
        patient.does("UserTask_SignAtDoor", Map.of("identityChecked", true));
        patient.waits(Duration.ofDays(8));
        assertThat(patient.openTasks()).contains("UserTask_ReleasePerson");
        patient.waits(Duration.ofDays(-2));

        refuses(
                "cannot be released before " + subject(patient).monitoringUntil(),
                () -> patient.does(
                        "UserTask_ReleasePerson",
                        Map.of("assessment", "release", "noSymptoms", true, "orderNumber", "O-1")));
    }

    @Test
    void believesNoReportFromTheFuture() {
        Walker patient = register();

        refuses(
                "reportedAt lies in the future",
                () -> patient.does(
                        "UserTask_ReportCase", Map.of("reportCardNumber", "R-1", "reportedAt", "2999-01-01T08:00")));
    }

    @ParameterizedTest
    @CsvSource({
        "phone, 12, Row 2: The phone number",
        "town, 370299999, Row 2: The field town does not offer this answer",
        "lastExposureDate, 2999-01-01, Row 2: lastExposureDate lies in the future",
        "category, neighbour, Row 2: The field category does not offer this answer"
    })
    void listsNobodyWhenOneRowIsWrong(String field, String value, String message) {
        Walker patient = register();
        patient.does("UserTask_ReportCase", REPORT).does("UserTask_CollectCoreFacts");
        Map<String, Object> wrong = new HashMap<>(contact("李二"));
        wrong.put(field, value);

        refuses(
                message,
                () -> patient.does("UserTask_InvestigateCase", Map.of("contacts", List.of(contact("李一"), wrong))));

        assertThat(patient.openTasks()).contains("UserTask_InvestigateCase");
        assertThat(links.of(subject(patient).personId())).isEmpty();
    }

    @Test
    void endsAtOnceWhenThePatientDiesInHospital() {
        Walker patient = register();
        investigate(patient);
        takeToHospital(patient);
        patient.does("UserTask_RecordDiagnosis", Map.of("clinicalType", "confirmedSevere"));

        patient.does("UserTask_DischargePatient", Map.of("outcome", "died"));

        assertThat(subject(patient).endReason()).isEqualTo("died");
        assertThat(patient.openTasks()).isEmpty();
    }

    @Test
    void endsWhereverItStandsWhenTheDeathIsTold() {
        Walker patient = register();

        process.patientDied(subject(patient).number());
        process.patientDied(subject(patient).number());

        assertThat(subject(patient).endReason()).isEqualTo("died");
        assertThat(patient.openTasks()).isEmpty();
    }

    @Test
    void endsAtOnceWhenTheOnlyResultIsWithdrawn() {
        Walker patient = register();

        assertThat(process.resultWithdrawn(patient.number())).isTrue();

        assertThat(subject(patient).endReason()).isEqualTo("resultWithdrawn");
        assertThat(patient.openTasks()).isEmpty();
        assertThat(process.resultWithdrawn(patient.number())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"keepCase,", "notACase, notACase"})
    void goesOnUntilTheCdcHasReviewedAWithdrawnResult(String decision, String end) {
        Walker patient = register();
        process.reviewWithdrawnResult(patient.number());
        process.reviewWithdrawnResult(patient.number());
        patient.does("UserTask_ReportCase", REPORT);

        patient.does("UserTask_ReviewWithdrawnResult", Map.of("decision", decision, "reason", "seen the curve"));

        assertThat(subject(patient).endReason()).isEqualTo(end);
        assertThat(patient.openTasks().contains("UserTask_CollectCoreFacts")).isEqualTo(end == null);
    }

    @Test
    void admitsNobodyUncheckedAndDischargesNobodyEarly() {
        Walker patient = register();
        patient.does("UserTask_AssignVehicle", VEHICLE);
        board(patient);

        refuses("Check the patient's identity", () -> patient.does("UserTask_AdmitPatient", Map.of("ward", "3")));
        patient.does("UserTask_AdmitPatient", Map.of("ward", "3", "identityChecked", true));
        refuses("clinicalType", () -> patient.does("UserTask_RecordDiagnosis", Map.of("clinicalType", "flu")));
        patient.does("UserTask_RecordDiagnosis", Map.of("clinicalType", "asymptomatic"));
        refuses(
                "tests",
                () -> patient.does("UserTask_DischargePatient", Map.of("outcome", "discharged", "feverFreeDays", 5)));
        refuses(
                "after 3 days without fever",
                () -> patient.does(
                        "UserTask_DischargePatient",
                        Map.of("outcome", "discharged", "testsPassed", true, "feverFreeDays", 2)));
        refuses(
                "future",
                () -> patient.does(
                        "UserTask_DischargePatient",
                        Map.of(
                                "outcome",
                                "discharged",
                                "testsPassed",
                                true,
                                "feverFreeDays",
                                3,
                                "dischargedAt",
                                "2999-01-01T08:00")));
    }

    private Walker register() {
        long person = persons.register(PersonDetails.builder()
                        .source("test")
                        .sourceId(UUID.randomUUID().toString())
                        .name("王五")
                        .areaCode(SmallDistrict.CHAOHAI)
                        .build())
                .personId();
        String number =
                registration.register(NewCase.sampled(person, clock.instant())).number();
        return new Walker(engine, number);
    }

    private void investigate(Walker patient, Object... contacts) {
        patient.does("UserTask_ReportCase", REPORT);
        patient.does(
                "UserTask_CollectCoreFacts",
                Map.of("onsetDate", today().minusDays(2).toString()));
        patient.does("UserTask_InvestigateCase", Map.of("contacts", List.of(contacts), "summary", "A nursery"));
    }

    private static void takeToHospital(Walker patient) {
        patient.does("UserTask_AssignVehicle", VEHICLE);
        board(patient);
        patient.does("UserTask_AdmitPatient", Map.of("ward", "3", "identityChecked", true));
    }

    private static void board(Walker patient) {
        patient.does("UserTask_BoardPerson", Map.of("identityChecked", true, "temperature", "37.9"));
        patient.does("UserTask_DeliverPerson");
    }

    private Map<String, Object> contact(String name) {
        return Map.of(
                "name",
                name,
                "address",
                "环秀街道 " + UUID.randomUUID(),
                "town",
                SmallDistrict.HUANXIU,
                "category",
                "closeContact",
                "lastExposureDate",
                today().minusDays(1).toString());
    }

    private CaseSummary subject(Walker patient) {
        return cases.require(patient.number());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void refuses(String because, Runnable step) {
        Throwable failure = catchThrowable(step::run);
        assertThat(EngineFailures.refusalIn(failure).map(DomainException::getMessage))
                .hasValueSatisfying(message -> assertThat(message).contains(because));
    }
}
