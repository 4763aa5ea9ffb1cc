package org.cordon.sites.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.control.ExpectedIsolations;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.control.drift.Drifts;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.sites.CapacityForecast;
import org.cordon.sites.ForecastDay;
import org.cordon.sites.Forecasting;
import org.cordon.sites.RoomRegister;
import org.cordon.sites.RoomReservations;
import org.cordon.sites.RoomWish;
import org.cordon.sites.SiteDrift;
import org.cordon.sites.SiteFinding;
import org.cordon.testing.CordonTest;
import org.cordon.testing.Laboratory;
import org.cordon.testing.OwnVehicles;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A site of its own: what dispatchers, the site and headquarters see and change. */
@CordonTest
class SiteWebTests {

    private static final StaffUser HEADQUARTERS =
            new StaffUser("hq", "He", Set.of(Roles.HEADQUARTERS_STAFF), Set.of(SmallDistrict.HEADQUARTERS));
    private static final StaffUser DISPATCHER =
            new StaffUser("transfer", "Zhao", Set.of(Roles.TRANSFER_TEAM), Set.of(SmallDistrict.TRANSFER_TEAM));
    private static final StaffUser TOWN =
            new StaffUser("town", "Tang", Set.of(Roles.TOWN_STAFF), Set.of(SmallDistrict.HUANXIU));

    private final String site = "370215W" + UUID.randomUUID().toString().substring(0, 6);
    private final String rooms = "/api/v1/sites/" + site + "/rooms";
    private final StaffUser hotel = new StaffUser("hotel9", "Hou", Set.of(Roles.HOTEL_STAFF), Set.of(site));

    @Autowired
    MockMvc mvc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    UnitRegistration units;

    @Autowired
    RoomRegister register;

    @Autowired
    RoomReservations reservations;

    @Autowired
    Forecasting forecasting;

    @Autowired
    ExpectedIsolations expected;

    @Autowired
    SiteDrift drift;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void openASite() {
        SmallDistrict.found(units);
        jdbc.sql("delete from cordon.room_queue").update();
        units.register(new Unit(site, UnitKind.ISOLATION_SITE, "网页隔离点", "Web site", null));
        register.open(site, List.of("0301", "0302", "0303"));
    }

    @Test
    void saysHowFullASiteIsToWhoMayKnow() throws Exception {
        String number = listed();
        reservations.reserve(number, new RoomWish(site, "0302", null));

        for (StaffUser staff : List.of(HEADQUARTERS, DISPATCHER, hotel)) {
            mvc.perform(get("/api/v1/sites").with(user(staff)))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$[?(@.site == '" + site + "')].free", contains(2)))
                    .andExpect(jsonPath("$[?(@.site == '" + site + "')].reserved", contains(1)));
        }
        mvc.perform(get("/api/v1/sites").with(user(TOWN)))
                .andExpect(jsonPath("$").isEmpty());
        mvc.perform(get(rooms).with(user(hotel)))
                .andExpect(jsonPath("$[1].people[0]").value(number));
        mvc.perform(get(rooms).with(user(DISPATCHER)))
                .andExpect(jsonPath("$[1].state").value("RESERVED"))
                .andExpect(jsonPath("$[1].people").doesNotExist());
    }

    @Test
    void dispatcherKeepsARoomAndTheNextOneLearnsThatItIsGone() throws Exception {
        String number = listed();
        String body = "{\"number\": \"%s\", \"site\": \"%s\", \"room\": \"0301\"}";
        reserve(DISPATCHER, body.formatted(number, site))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.room").value("0301"));

        reserve(DISPATCHER, body.formatted(number, site)).andExpect(status().isCreated());
        reserve(HEADQUARTERS, body.formatted(listed(), site))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("room.gone"));
        reserve(TOWN, body.formatted(listed(), site)).andExpect(status().isForbidden());
        reserve(DISPATCHER, "{\"number\": \"%s\", \"room\": \"0301\"}".formatted(number))
                .andExpect(jsonPath("$.code").value("room.whichSite"));
        mvc.perform(get("/api/v1/room-queue").with(user(TOWN))).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/room-queue").with(user(DISPATCHER))).andExpect(status().isOk());
    }

    @Test
    void headquartersOpenCarerRoomsAndCloseEmptyOnes() throws Exception {
        mvc.perform(post(rooms)
                        .with(user(HEADQUARTERS))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"rooms\": [\"0401\"], \"kind\": \"CARER\"}"))
                .andExpect(jsonPath("$[?(@.room == '0401')].beds", contains(2)))
                .andExpect(jsonPath("$[?(@.room == '0401')].floor", contains(4)));
        mvc.perform(delete(rooms + "/0303").with(user(HEADQUARTERS)).with(csrf()))
                .andExpect(status().isNoContent());
        mvc.perform(delete(rooms + "/0301").with(user(hotel)).with(csrf())).andExpect(status().isForbidden());
        mvc.perform(get(rooms).with(user(HEADQUARTERS)))
                .andExpect(jsonPath("$[?(@.room == '0303')].state", hasItem("CLOSED")));
    }

    @Test
    void headquartersCloseAWholeSiteButForWhoeverIsThere() throws Exception {
        reservations.reserve(listed(), new RoomWish(site, "0302", null));
        mvc.perform(delete(rooms).with(user(hotel)).with(csrf())).andExpect(status().isForbidden());

        mvc.perform(delete(rooms).with(user(HEADQUARTERS)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", contains("0301", "0303")));

        mvc.perform(get(rooms).with(user(HEADQUARTERS)))
                .andExpect(jsonPath("$[*].state", contains("CLOSED", "RESERVED", "CLOSED")));
        mvc.perform(delete(rooms).with(user(HEADQUARTERS)).with(csrf()))
                .andExpect(jsonPath("$").isEmpty());
    }

    @Test
    void siteMovesItsPeopleAndTheRoomTheyLeftIsDisinfected() throws Exception {
        Walker person = isolated("0301");

        move(hotel, person.number(), "0302").andExpect(status().isNoContent());
        move(hotel, person.number(), "0301")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("room.notDisinfected"));
        move(HEADQUARTERS, person.number(), "0303").andExpect(status().isNotFound());

        mvc.perform(get(rooms).with(user(hotel)))
                .andExpect(jsonPath("$[0].state").value("AWAITING_DISINFECTION"))
                .andExpect(jsonPath("$[1].state").value("OCCUPIED"));
        new Walker(engine, "RM-%s-0301".formatted(site))
                .does("UserTask_DisinfectRoom", Map.of("empty", true, "agent", "chlorine", "doneBy", "Sun"));
        mvc.perform(get(rooms).with(user(hotel)))
                .andExpect(jsonPath("$[0].state").value("FREE"));
        assertThat(mine(drift.check())).isEmpty();
    }

    @Test
    void siteBooksOneTripToHospitalAtATime() throws Exception {
        Walker person = isolated("0301");

        book(hotel, person.number()).andExpect(status().isCreated());
        assertThat(person.openTasks()).contains("UserTask_DepartForHospital");
        book(hotel, person.number())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("trip.open"));
        book(HEADQUARTERS, person.number()).andExpect(status().isNotFound());
    }

    @Test
    void forecastCountsReservationsAndTheTimersOfThePeriods() throws Exception {
        isolated("0301");
        reservations.reserve(listed(), new RoomWish(site, "0302", null));

        List<ForecastDay> days = forecast().sites().stream()
                .filter(forecast -> forecast.site().equals(site))
                .findFirst()
                .orElseThrow()
                .days();

        assertThat(days).hasSize(7);
        assertThat(days.get(0)).isEqualTo(new ForecastDay(today(), 1, 0, 1));
        assertThat(days.get(4)).isEqualTo(new ForecastDay(today().plusDays(4), 0, 1, 1));
        assertThat(days.get(5)).isEqualTo(new ForecastDay(today().plusDays(5), 0, 0, 2));
        mvc.perform(get("/api/v1/sites/forecast").with(user(HEADQUARTERS)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.district.length()").value(7));
        mvc.perform(get("/api/v1/sites/forecast").with(user(TOWN))).andExpect(status().isForbidden());
    }

    @Test
    void forecastKnowsWhoIsStillBeingFound() {
        int before = expected.inVerification();
        listed();

        assertThat(expected.inVerification()).isEqualTo(before + 1);
        assertThat(forecast().inVerification()).isEqualTo(before + 1);
    }

    @Test
    void driftNamesWhereRoomsAndProcessesDoNotAgree() throws Exception {
        String lost = isolated("0301").number();
        String roomless = isolated("0302").number();
        jdbc.sql("update cordon.control_step set status = 'HOME_QUARANTINE' where number = ? and status = 'ISOLATED'")
                .param(lost)
                .update();
        jdbc.sql("update cordon.stay set occupied_room = null where number = ?")
                .param(roomless)
                .update();
        jdbc.sql("update cordon.room_place set holder = 'KP-nobody' where site_code = ? and room = '0303'")
                .param(site)
                .update();

        assertThat(mine(drift.check()))
                .extracting(SiteFinding::number, SiteFinding::code, SiteFinding::owner)
                .containsExactlyInAnyOrder(
                        tuple(lost, "roomWithoutIsolation", site),
                        tuple(roomless, "isolationWithoutRoom", site),
                        tuple("KP-nobody", "reservationForNobody", site));
        mvc.perform(get("/api/v1/sites/drift").with(user(HEADQUARTERS)))
                .andExpect(jsonPath("$[?(@.number == '" + lost + "')].code", hasItem("roomWithoutIsolation")));
        Drifts.finish(application);
        mvc.perform(get("/api/v1/control/drift").with(user(HEADQUARTERS)))
                .andExpect(jsonPath("$.finished.findings[?(@.number == '" + roomless + "')].owner", hasItem(site)));
        mvc.perform(get("/api/v1/sites/drift").with(user(hotel))).andExpect(status().isForbidden());
        jdbc.sql("delete from cordon.room_place where holder = 'KP-nobody'").update();
        jdbc.sql("update cordon.control_step set status = 'ISOLATED' where number = ? and status = 'HOME_QUARANTINE'")
                .param(lost)
                .update();
    }

    @Test
    void townSeesTheNumberOfTheReleaseOrder() throws Exception {
        Walker person = isolated("0301");
        String notice = "/api/v1/key-persons/%s/release-notice".formatted(person.number());
        mvc.perform(get(notice).with(user(TOWN))).andExpect(jsonPath("$.code").value("release.noNotice"));
        new Laboratory(application).livesDays(person, 4);
        person.does("UserTask_AssessRelease", Map.of("assessment", "release", "noSymptoms", true));
        person.does("UserTask_SignReleaseOrder", Map.of("orderNumber", "R-77"));

        mvc.perform(get(notice).with(user(TOWN)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.orderNumber").value("R-77"))
                .andExpect(jsonPath("$.site").value(site));
    }

    private CapacityForecast forecast() {
        return forecasting.forecast();
    }

    private List<SiteFinding> mine(List<SiteFinding> findings) {
        return findings.stream().filter(finding -> site.equals(finding.site())).toList();
    }

    private ResultActions reserve(StaffUser staff, String body) throws Exception {
        return mvc.perform(post("/api/v1/room-reservations")
                .with(user(staff))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions move(StaffUser staff, String number, String room) throws Exception {
        return mvc.perform(post("/api/v1/stays/{number}/room", number)
                .with(user(staff))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"room\": \"%s\"}".formatted(room)));
    }

    private ResultActions book(StaffUser staff, String number) throws Exception {
        return mvc.perform(post("/api/v1/stays/{number}/hospital-trips", number)
                .with(user(staff))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\": \"BIRTH\", \"hospital\": \"People's hospital\","
                        + " \"appointmentAt\": \"2022-09-14T08:00:00+08:00\"}"));
    }

    private Walker isolated(String room) {
        String number = listed();
        reservations.reserve(number, new RoomWish(site, room, null));
        Walker person = new Walker(engine, number)
                .does("UserTask_VerifyPerson", Map.of("outcome", "found", "identityChecked", true))
                .does("UserTask_AssignVehicle", Map.of("vehiclePlate", "鲁B12345", "driver", "Zhao"))
                .does("UserTask_BoardPerson", Map.of("identityChecked", true, "temperature", "36.5"))
                .does("UserTask_DeliverPerson");
        OwnVehicles.disinfect(engine);
        return person.does(
                        "UserTask_SignForPerson",
                        Map.of("signature", "accepted", "identityChecked", true, "temperature", "36.5"))
                .does("UserTask_AssignRoom")
                .does("UserTask_RecordIntake", Map.of("noticeServed", true));
    }

    /** Somebody who met a case three days ago: four days are left of seven. */
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

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
