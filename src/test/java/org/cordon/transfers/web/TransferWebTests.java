package org.cordon.transfers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.cases.CaseRegistration;
import org.cordon.cases.NewCase;
import org.cordon.control.KeyPersonListing;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.cordon.testing.Drives;
import org.cordon.testing.OwnVehicles;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.transfers.CrewDetails;
import org.cordon.transfers.CrewRegister;
import org.cordon.transfers.VehicleDetails;
import org.cordon.transfers.VehicleKind;
import org.cordon.transfers.VehicleRegister;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Many people in one step: all of them or nobody, and the dispatcher may change the proposal. */
@CordonTest
class TransferWebTests {

    private static final Logger LOG = LoggerFactory.getLogger(TransferWebTests.class);
    private static final int MANY = 200;
    private static final StaffUser DISPATCHER =
            new StaffUser("transfer", "Tian", Set.of(Roles.TRANSFER_TEAM), Set.of(SmallDistrict.TRANSFER_TEAM));
    private static final StaffUser TOWN =
            new StaffUser("town", "Tang", Set.of(Roles.TOWN_STAFF), Set.of(SmallDistrict.HUANXIU));
    private static final VehicleDetails COACH = new VehicleDetails(VehicleKind.COACH, 45, true, false, true);

    @Autowired
    MockMvc mvc;

    @Autowired
    ObjectMapper json;

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    CaseRegistration cases;

    @Autowired
    VehicleRegister vehicles;

    @Autowired
    CrewRegister crews;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void foundDistrict() {
        SmallDistrict.found(units);
    }

    @Test
    void proposesSeatsForAHouseholdAndStrangersAndWritesNothing() throws Exception {
        Walker mother = contact("8 Family Road");
        Walker stranger = contact("9 Other Road");
        Walker child = contact("8 Family Road");

        JsonNode proposal = propose(List.of());

        JsonNode people = proposal.at("/trips/0/people");
        assertThat(people.findValuesAsText("number"))
                .containsExactly(mother.number(), child.number(), stranger.number());
        assertThat(people.findValuesAsText("seat")).containsExactly("1", "2", "4");
        assertThat(people.findValuesAsText("because")).containsExactly("SHARED", "HOUSEHOLD", "SHARED");
        assertThat(proposal.path("unplaced")).isEmpty();
        assertThat(jdbc.sql("select count(*) from cordon.trip")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void proposesNobodyToDriveTwoVehiclesAtOnce() throws Exception {
        crews.register(
                SmallDistrict.TRANSFER_TEAM,
                "night",
                new CrewDetails("Qian", 1, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, true));
        Walker patient = patient();
        Walker contact = contact("5 Other Road");

        JsonNode proposal = propose(List.of(patient.number(), contact.number()));

        assertThat(proposal.path("trips").findValuesAsText("driver"))
                .as(proposal.toString())
                .containsExactly("Qian", "");
    }

    @Test
    void assignsWhatWasProposed() throws Exception {
        List<Walker> people = List.of(contact("1 Bulk Road"), contact("2 Bulk Road"));

        assign(assignment(propose(List.of(people.get(0).number()))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.assigned").value(1));

        assertThat(people.get(0).openTasks()).containsExactly("UserTask_BoardPerson");
        assertThat(people.get(1).openTasks()).containsExactly("UserTask_AssignVehicle");
    }

    /** The tasks of the CDC are open beside the drive, in a process that the team may not read. */
    @Test
    void assignsACaseToo() throws Exception {
        Walker patient = patient();
        assertThat(patient.openTasks()).contains("UserTask_ReportCase", "UserTask_AssignVehicle");

        assign(assignment(propose(List.of(patient.number())))).andExpect(status().isOk());

        assertThat(patient.openTasks()).contains("UserTask_ReportCase", "UserTask_BoardPerson");
    }

    private Walker patient() {
        PersonDetails person = PersonDetails.builder()
                .source("bulk")
                .sourceId(UUID.randomUUID().toString())
                .areaCode(SmallDistrict.HUANXIU)
                .build();
        NewCase report = NewCase.sampled(persons.register(person).personId(), clock.instant());
        return new Walker(engine, cases.register(report).number()).runJobs();
    }

    @Test
    void fetchesPeopleOutOfTheQueue() throws Exception {
        takeOutOfService(OwnVehicles.VAN);
        takeOutOfService(OwnVehicles.OTHER_VAN);
        Walker waiting = contact("3 Bulk Road").does("UserTask_AssignVehicle", Map.of("noVehicle", true));
        assertThat(propose(List.of()).at("/unplaced").findValuesAsText("number"))
                .containsExactly(waiting.number());
        jdbc.sql("update cordon.vehicle set in_service = true").update();

        assign(assignment(propose(List.of()))).andExpect(status().isOk());

        assertThat(waiting.openTasks())
                .containsExactlyInAnyOrder("UserTask_BoardPerson", "UserTask_ServeInterimNotice");
    }

    @Test
    void namesEveryViolatedRuleAndAssignsNobody() throws Exception {
        List<String> people = IntStream.range(0, 5)
                .mapToObj(person -> contact(person + " Full Road").number())
                .toList();
        List<String> van = new ArrayList<>(people);
        van.add("KP-999999");
        van.add(people.get(0));
        String trips = """
                {"trips": [{"plate": "%s", "driver": "Sun", "people": %s}]}""".formatted(OwnVehicles.VAN, json.writeValueAsString(van));

        assign(trips)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("transfer.assignmentRefused"))
                .andExpect(jsonPath("$.violations[*].code")
                        .value(containsInAnyOrder("trip.full", "transfer.notWaiting", "transfer.twice")));
        assign(trips.replace("Sun", " "))
                .andExpect(
                        jsonPath("$.violations[?(@.code == 'trip.noDriver')]").exists());
        assign(trips.replace(OwnVehicles.VAN, "鲁B00000"))
                .andExpect(
                        jsonPath("$.violations[?(@.code == 'vehicle.unknown')]").exists());

        assertThat(jdbc.sql("select count(*) from cordon.trip")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyTheTeamAssigns() throws Exception {
        mvc.perform(get("/api/v1/transfers/waiting").with(user(TOWN))).andExpect(status().isForbidden());
        mvc.perform(post("/api/v1/transfers/proposal")
                        .with(user(TOWN))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isForbidden());
    }

    @Test
    void assigns200PeopleInOneStep() throws Exception {
        for (int coach = 0; coach < 10; coach++) {
            vehicles.register(SmallDistrict.TRANSFER_TEAM, "鲁B9000" + coach, COACH);
        }
        for (int person = 0; person < MANY; person++) {
            contact(person / 2 + " Crowd Road");
        }
        long started = System.nanoTime();
        JsonNode proposal = propose(List.of());
        long proposed = System.nanoTime();

        assign(assignment(proposal))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.assigned").value(MANY));

        LOG.info(
                "{} people: proposal {} ms, assignment {} ms",
                MANY,
                Duration.ofNanos(proposed - started).toMillis(),
                Duration.ofNanos(System.nanoTime() - proposed).toMillis());
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey("UserTask_BoardPerson")
                        .count())
                .isGreaterThanOrEqualTo(MANY);
        assertThat(jdbc.sql("select count(*) from cordon.transfer_order where seat is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(MANY);
    }

    private Walker contact(String address) {
        return new Drives(engine, persons, listing).contact(address, LocalDate.now(clock));
    }

    private void takeOutOfService(String plate) {
        jdbc.sql("update cordon.vehicle set in_service = false where plate = ?")
                .param(plate)
                .update();
    }

    private JsonNode propose(List<String> people) throws Exception {
        String answer = mvc.perform(post("/api/v1/transfers/proposal")
                        .with(user(DISPATCHER))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of("people", people))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return json.readTree(answer);
    }

    private String assignment(JsonNode proposal) {
        ObjectNode assignment = json.createObjectNode();
        proposal.path("trips").forEach(trip -> {
            ObjectNode assigned = assignment.withArray("trips").addObject();
            assigned.put("plate", trip.path("plate").asText());
            assigned.put("driver", "Sun");
            trip.path("people").forEach(seat -> assigned.withArray("people")
                    .add(seat.path("number").asText()));
        });
        return assignment.toString();
    }

    private ResultActions assign(String trips) throws Exception {
        return mvc.perform(post("/api/v1/transfers/assignments")
                .with(user(DISPATCHER))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(trips));
    }
}
