package org.cordon.strangers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.cordon.cases.CaseRegistration;
import org.cordon.cases.NewCase;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.laboratory.Finding;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.sites.RoomRegister;
import org.cordon.testing.Laboratory;
import org.cordon.testing.OwnVehicles;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.transfers.CrewDetails;
import org.cordon.transfers.CrewRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of the town of Chaohai in every stage of control, with a secret in every text, and who looks after them. */
final class HiddenPeople {

    static final String ROOM = "Z-0001";
    static final String CREW = "zzyzx crew";
    private static final String PLANTED = "planted";
    static final String CLERK = "hiddenClerk";
    private static final Map<String, Object> FOUND = Map.of("outcome", "found", "identityChecked", true);
    private static final Map<String, Object> VEHICLE =
            Map.of("vehiclePlate", OwnVehicles.VAN, "driver", "zzyzx driver");
    private static final Map<String, Object> BOARDED = Map.of("identityChecked", true, "temperature", 36.6);
    private static final Map<String, Object> SIGNED =
            Map.of("signature", "accepted", "identityChecked", true, "temperature", 36.6);

    private final ApplicationContext application;
    private final ProcessEngine engine;
    private final Secrets secrets;
    private final Laboratory laboratory;
    private final String room;
    private final List<Walker> people = new ArrayList<>();
    private @Nullable String sampleOfTheGuest;

    HiddenPeople(ApplicationContext application, Secrets secrets, String room) {
        this.room = room;
        this.application = application;
        this.engine = application.getBean(ProcessEngine.class);
        this.secrets = secrets;
        this.laboratory = new Laboratory(application);
    }

    /** Brings everybody where they are; the clock stands still. */
    void appear() {
        openDoors();
        contact();
        contact()
                .does("UserTask_VerifyPerson", Map.of("outcome", "phoneWrong", "remark", Secrets.text("wrong")))
                .does("UserTask_VisitHome", Map.of("outcome", "notFound", "remark", Secrets.text("not there")));
        contact().does("UserTask_VerifyPerson", FOUND);
        atHome();
        inRoom(contact());
        patient();
        people.forEach(Walker::runJobs);
        new HiddenRound(application, secrets).open();
        plant();
    }

    List<String> numbers() {
        return people.stream().map(Walker::number).toList();
    }

    /** Somebody who lives in the room of the site. */
    Walker guest() {
        return people.get(4);
    }

    /** Lives the days of the isolation and signs the release; the clock moves. */
    void releaseGuest() {
        if (sampleOfTheGuest != null) {
            laboratory.reports(guest(), sampleOfTheGuest, Finding.NEGATIVE);
        }
        laboratory.livesDays(guest(), 7);
        guest().does("UserTask_AssessRelease", Map.of("assessment", "release", "noSymptoms", true));
        guest().does("UserTask_SignReleaseOrder", Map.of("orderNumber", "zzyzx-2"));
    }

    private void openDoors() {
        application.getBean(RoomRegister.class).open(SmallDistrict.SITE, List.of(room));
        application
                .getBean(CrewRegister.class)
                .register(
                        SmallDistrict.TRANSFER_TEAM,
                        CREW,
                        new CrewDetails("zzyzx driver", 1, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, true));
        application
                .getBean(StaffAccounts.class)
                .create(
                        CLERK,
                        "zzyzx clerk",
                        Strangers.PASSWORD,
                        Set.of(Roles.TOWN_STAFF),
                        Set.of(SmallDistrict.CHAOHAI));
    }

    private Walker contact() {
        return listed(KeyPersonCategory.CLOSE_CONTACT);
    }

    private Walker listed(KeyPersonCategory category) {
        ListRequest request = ListRequest.direct(person(), category, today(), Secrets.text("reason"));
        String number =
                application.getBean(KeyPersonListing.class).list(request).number();
        return added(new Walker(engine, Objects.requireNonNull(number)));
    }

    private long person() {
        return application
                .getBean(PersonRegistration.class)
                .register(secrets.person(SmallDistrict.CHAOHAI))
                .personId();
    }

    private void atHome() {
        Walker person = listed(KeyPersonCategory.SUB_CLOSE_CONTACT).does("UserTask_VerifyPerson", FOUND);
        person.does("UserTask_CheckHome", Map.of("outcome", "homeFit", "reason", Secrets.text("home")));
        person.does("UserTask_ServeQuarantineNotice", Map.of("noticeNumber", "zzyzx-1"));
        person.does("UserTask_RecordQuarantineCheck", Map.of("temperature", "36.5", "remark", Secrets.text("well")));
    }

    private void inRoom(Walker person) {
        person.does("UserTask_VerifyPerson", FOUND).does("UserTask_AssignVehicle", VEHICLE);
        person.does("UserTask_BoardPerson", BOARDED).does("UserTask_DeliverPerson");
        OwnVehicles.disinfect(engine);
        person.does("UserTask_SignForPerson", SIGNED).does("UserTask_AssignRoom", Map.of("room", room));
        person.does("UserTask_RecordIntake", Map.of("noticeServed", true, "medicine", Secrets.text("pills")));
        if (person.openTasks().contains("UserTask_TakeSample")) {
            sampleOfTheGuest = laboratory.takes(person);
        }
    }

    private void patient() {
        NewCase report = new NewCase(
                person(), null, application.getBean(Clock.class).instant(), null, null, Secrets.text("cluster"));
        String number =
                application.getBean(CaseRegistration.class).register(report).number();
        Walker patient = added(new Walker(engine, number));
        patient.does("UserTask_AssignVehicle", VEHICLE).does("UserTask_BoardPerson", BOARDED);
        patient.does("UserTask_DeliverPerson");
        OwnVehicles.disinfect(engine);
        patient.does("UserTask_AdmitPatient", Map.of("ward", "zzyzx", "identityChecked", true));
    }

    private Walker added(Walker walker) {
        people.add(walker);
        return walker;
    }

    /** In the engine, where no text of a person's belongs: as if somebody had put it there after all. */
    private void plant() {
        List<String> tokens = application
                .getBean(JdbcClient.class)
                .sql("select e.id_ from act_ru_execution e where e.act_id_ is not null and e.root_proc_inst_id_ in"
                        + " (select root_proc_inst_id_ from act_hi_procinst where business_key_ in (:numbers))")
                .param("numbers", numbers())
                .query(String.class)
                .list();
        tokens.forEach(token -> {
            engine.getRuntimeService().setVariableLocal(token, PLANTED, Secrets.text("variable"));
            engine.getRuntimeService()
                    .createIncident(PLANTED, token, Secrets.text("configuration"), Secrets.text("incident"));
        });
    }

    /** Takes what was planted out again. */
    static void weed(RuntimeService runtime) {
        for (Optional<Incident> next = planted(runtime); next.isPresent(); next = planted(runtime)) {
            runtime.resolveIncident(next.get().getId());
        }
        runtime.createVariableInstanceQuery()
                .variableName(PLANTED)
                .list()
                .forEach(variable -> runtime.removeVariableLocal(variable.getExecutionId(), PLANTED));
    }

    /** One that was planted itself; with it go those that the engine adds to the calling processes. */
    private static Optional<Incident> planted(RuntimeService runtime) {
        return runtime.createIncidentQuery().incidentType(PLANTED).list().stream()
                .filter(incident -> incident.getId().equals(incident.getCauseIncidentId()))
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.now(application.getBean(Clock.class));
    }
}
