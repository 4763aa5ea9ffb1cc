package org.cordon.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.cases.CaseRegistration;
import org.cordon.cases.NewCase;
import org.cordon.contacts.ContactCategory;
import org.cordon.contacts.ContactDetails;
import org.cordon.contacts.ContactListing;
import org.cordon.control.ControlInbox;
import org.cordon.control.ControlMessage;
import org.cordon.control.ControlMessageType;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.laboratory.ReportedResult;
import org.cordon.laboratory.ResultIntake;
import org.cordon.laboratory.TestReport;
import org.cordon.persons.CorrectedIdentity;
import org.cordon.persons.IdentityCorrections;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonDirectory;
import org.cordon.persons.PersonRegistration;
import org.cordon.persons.SeenIdentities;
import org.cordon.persons.SomePeople;
import org.cordon.sites.RoomRegister;
import org.cordon.testing.Laboratory;
import org.cordon.testing.OwnVehicles;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who was isolated and later ill, with a marker in every text that anybody types about them. */
final class PlantedLife {

    private static final Map<String, Object> BOARDED = Map.of("identityChecked", true, "temperature", "36.5");

    private final ApplicationContext application;
    private final ProcessEngine engine;
    private final PlantedForms forms;
    private final Laboratory laboratory;
    private final SomePeople some = new SomePeople();
    private final String marker;
    private final String idNumber = some.idNumber();
    private final String phone = some.phone();
    private final String room = UUID.randomUUID().toString().substring(0, 8);
    private final String sourceId;
    private long personId;

    PlantedLife(ApplicationContext application, String marker) {
        this.application = application;
        this.engine = application.getBean(ProcessEngine.class);
        this.marker = marker;
        this.sourceId = marker + UUID.randomUUID();
        this.forms = new PlantedForms(engine, marker, phone);
        this.laboratory = new Laboratory(application);
    }

    long personId() {
        return personId;
    }

    /** Everything that must not be found any more. */
    Set<String> words() {
        return Set.of(marker, idNumber, phone);
    }

    Set<String> plantedForms() {
        return forms.planted();
    }

    /** Lives everything up to the end of the hospital stay; the clock moves by some weeks. */
    String live() {
        register();
        meets();
        String number = list();
        isolated(walker(number));
        home(walker(number));
        reported(number);
        ill();
        isLookedAt(number);
        return number;
    }

    /** Is listed, and stays under control. */
    String isListed() {
        register();
        return list();
    }

    /** Is listed, and moves away at once. */
    String isListedAndMovesOut() {
        String number = isListed();
        walker(number).runJobs();
        news(number, ControlMessageType.MOVED_OUT);
        walker(number).runJobs();
        return number;
    }

    /** Somebody reports what is known already. */
    void isReportedAgain() {
        bean(PersonRegistration.class)
                .register(PersonDetails.builder().documentNumber(idNumber).build());
    }

    private void news(String number, ControlMessageType type) {
        bean(ControlInbox.class)
                .receive(new ControlMessage(
                        UUID.randomUUID().toString(), type, number, null, null, clock().instant(), marker));
    }

    private void register() {
        personId = bean(PersonRegistration.class)
                .register(PersonDetails.builder()
                        .source("list of " + getClass().getSimpleName())
                        .sourceId(sourceId)
                        .name("王" + marker)
                        .documentNumber(idNumber)
                        .phone(phone)
                        .address(marker + " 1")
                        .areaCode(SmallDistrict.HUANXIU)
                        .note(marker)
                        .build())
                .personId();
    }

    private void meets() {
        long friend = bean(PersonRegistration.class)
                .register(PersonDetails.builder()
                        .source("friends")
                        .sourceId(UUID.randomUUID().toString())
                        .build())
                .personId();
        bean(ContactListing.class)
                .list(new ContactDetails(
                        personId,
                        friend,
                        ContactCategory.SUB_CLOSE_CONTACT,
                        marker,
                        marker,
                        null,
                        today().minusDays(60),
                        false,
                        marker));
    }

    private String list() {
        ListRequest request = ListRequest.direct(personId, KeyPersonCategory.CLOSE_CONTACT, today(), marker);
        return Objects.requireNonNull(bean(KeyPersonListing.class).list(request).number());
    }

    private void isolated(Walker person) {
        bean(RoomRegister.class).open(SmallDistrict.SITE, List.of(room));
        forms.does(person, "UserTask_VerifyPerson", Map.of("outcome", "found", "identityChecked", true));
        forms.does(person, "UserTask_AssignVehicle", vehicle());
        forms.does(person, "UserTask_BoardPerson", BOARDED);
        forms.does(person, "UserTask_DeliverPerson", Map.of());
        OwnVehicles.disinfect(engine);
        forms.does(
                person,
                "UserTask_SignForPerson",
                Map.of("signature", "accepted", "identityChecked", true, "temperature", "36.5"));
        forms.does(person, "UserTask_AssignRoom", Map.of("room", room));
        forms.does(person, "UserTask_RecordIntake", Map.of("noticeServed", true));
        forms.does(person, "UserTask_RecordHealthCheck", Map.of("temperature", "36.5"));
        laboratory.livesDays(person, 7);
        forms.does(person, "UserTask_AssessRelease", Map.of("assessment", "release", "noSymptoms", true));
        forms.does(person, "UserTask_SignReleaseOrder", Map.of());
        forms.does(person, "UserTask_PlanReturn", vehicle());
        forms.does(person, "UserTask_TakePersonHome", Map.of());
        OwnVehicles.disinfect(engine);
    }

    private void home(Walker person) {
        forms.does(person, "UserTask_SignAtDoor", Map.of("identityChecked", true));
        forms.does(person, "UserTask_RecordMonitoring", Map.of("temperature", "36.4"));
        laboratory.livesDays(person, 3);
        forms.does(person, "UserTask_ReleasePerson", Map.of("assessment", "release", "noSymptoms", true));
    }

    /** What other systems say about them meanwhile. */
    private void reported(String number) {
        Instant now = clock().instant();
        bean(ResultIntake.class)
                .receive(
                        new TestReport(
                                marker,
                                marker + "-1",
                                marker + "-2",
                                1,
                                now.minus(Duration.ofHours(9)),
                                now.minus(Duration.ofHours(3)),
                                marker,
                                ReportedResult.NEGATIVE,
                                null,
                                null,
                                null,
                                PersonDetails.builder()
                                        .name("王" + marker)
                                        .documentNumber(idNumber)
                                        .address(marker)
                                        .note(marker)
                                        .build()),
                        "lab");
        bean(ControlInbox.class)
                .receive(new ControlMessage(
                        marker + UUID.randomUUID(), ControlMessageType.RULED_OUT, number, null, null, now, marker));
        bean(ControlInbox.class)
                .receive(new ControlMessage(
                        UUID.randomUUID().toString(),
                        ControlMessageType.RULED_OUT,
                        null,
                        "list of PlantedLife",
                        sourceId,
                        now,
                        marker));
        bean(IdentityCorrections.class).correct(personId, new CorrectedIdentity("李" + marker, null, null, marker));
    }

    /** Whoever opens an identity says why. */
    private void isLookedAt(String number) {
        bean(PersonDirectory.class).reveal(personId, "OTHER", marker);
        String question = "IQ-" + number + "-T";
        bean(JdbcClient.class)
                .sql("""
                        insert into cordon.identity_question (question, number, asked_at, asked_by) values (?, ?, ?, 'test')""")
                .params(question, number, OffsetDateTime.now(clock()))
                .update();
        SeenIdentities seen = bean(SeenIdentities.class);
        seen.add(question, new CorrectedIdentity("赵" + marker, null, null, marker));
        seen.reveal(personId, List.of(question), "OTHER", marker);
    }

    private void ill() {
        NewCase report = new NewCase(personId, null, clock().instant(), null, marker, marker);
        Walker patient = walker(bean(CaseRegistration.class).register(report).number());
        forms.does(patient, "UserTask_ReportCase", Map.of());
        forms.does(
                patient,
                "UserTask_CollectCoreFacts",
                Map.of("onsetDate", today().minusDays(2).toString()));
        forms.does(patient, "UserTask_InvestigateCase", Map.of("contacts", List.of(contact())));
        contactsMoveOut();
        forms.does(patient, "UserTask_AssignVehicle", vehicle());
        forms.does(patient, "UserTask_BoardPerson", BOARDED);
        forms.does(patient, "UserTask_DeliverPerson", Map.of());
        OwnVehicles.disinfect(engine);
        forms.does(patient, "UserTask_AdmitPatient", Map.of("identityChecked", true));
        forms.does(patient, "UserTask_RecordDiagnosis", Map.of("clinicalType", "confirmedMild"));
        forms.does(
                patient,
                "UserTask_DischargePatient",
                Map.of("outcome", "discharged", "testsPassed", true, "feverFreeDays", 3));
        forms.does(patient, "UserTask_PlanReturn", vehicle());
        forms.does(patient, "UserTask_TakePersonHome", Map.of());
        OwnVehicles.disinfect(engine);
        forms.does(patient, "UserTask_SignAtDoor", Map.of("identityChecked", true));
        patient.waits(Duration.ofDays(8));
        forms.does(patient, "UserTask_ReleasePerson", Map.of("assessment", "release", "noSymptoms", true));
    }

    private Map<String, Object> contact() {
        return Map.of(
                "name",
                "孙" + marker,
                "documentNumber",
                some.idNumber(),
                "address",
                marker + " 2",
                "town",
                SmallDistrict.HUANXIU,
                "category",
                "closeContact",
                "relation",
                marker,
                "setting",
                marker,
                "lastExposureDate",
                today().minusDays(1).toString());
    }

    private void contactsMoveOut() {
        List<Long> met = bean(JdbcClient.class)
                .sql("""
                        select contact_person_id from cordon.exposure_link where source_person_id = :id
                        union select source_person_id from cordon.exposure_link where contact_person_id = :id""")
                .param("id", personId)
                .query(Long.class)
                .list();
        met.stream()
                .flatMap(person -> bean(KeyPersonDirectory.class).allFor(person).stream())
                .forEach(listed -> {
                    walker(listed.number()).runJobs();
                    news(listed.number(), ControlMessageType.MOVED_OUT);
                    walker(listed.number()).runJobs();
                });
    }

    private Map<String, Object> vehicle() {
        return Map.of("vehiclePlate", OwnVehicles.VAN, "driver", marker);
    }

    private Walker walker(String number) {
        return new Walker(engine, number);
    }

    private LocalDate today() {
        return LocalDate.now(clock());
    }

    private Clock clock() {
        return bean(Clock.class);
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
