package org.cordon.control.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.testing.Walker;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@CordonTest
class ExplanationWebTests {

    private static final StaffUser CDC =
            new StaffUser("cdc", "CDC", Set.of(Roles.CDC_INVESTIGATORS), Set.of(SmallDistrict.CDC));
    private static final StaffUser HUANXIU = town("huanxiu", SmallDistrict.HUANXIU);
    private static final StaffUser CHAOHAI = town("chaohai", SmallDistrict.CHAOHAI);

    @Autowired
    MockMvc mvc;

    @Autowired
    UnitRegistration units;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    private String number = "";

    @BeforeEach
    void listSomebody() {
        SmallDistrict.found(units);
        long person = persons.register(PersonDetails.builder()
                        .source("test")
                        .sourceId(UUID.randomUUID().toString())
                        .areaCode(SmallDistrict.HUANXIU)
                        .build())
                .personId();
        number = String.valueOf(
                listing.list(new ListRequest(person, KeyPersonCategory.CLOSE_CONTACT, exposure(), "link 7", "test"))
                        .number());
    }

    @Test
    void namesTheRowsFromTheListingOn() throws Exception {
        walker().runJobs();

        explain(HUANXIU, "en")
                .andExpect(jsonPath("$.rules[0].row", is("DecisionRule_NinthCloseContact")))
                .andExpect(jsonPath("$.controlStatus.measure", nullValue()))
                .andExpect(jsonPath("$.edition.name", is("9th edition")))
                .andExpect(jsonPath("$.edition.inForceSince", is("2022-06-28")))
                .andExpect(jsonPath("$.listings[*].origin", contains("link 7")))
                .andExpect(jsonPath("$.listings[0].categoryName", is("Close contact")))
                .andExpect(jsonPath("$.next[*].name", contains("Verify person")))
                .andExpect(jsonPath("$.next[0].unit", is(SmallDistrict.HUANXIU)))
                .andExpect(jsonPath("$.controlStatus.healthCode.colour", is("yellow")));
    }

    @Test
    void namesTheRowsThatDecidedWhatBlocksAndWhatComesNext() throws Exception {
        find(Map.of());

        explain(CDC, "en")
                .andExpect(jsonPath("$.rules[*].table", contains("ControlMeasure", "SpecialNeed")))
                .andExpect(jsonPath("$.rules[0].row", is("DecisionRule_NinthCloseContact")))
                .andExpect(jsonPath("$.rules[0].source", containsString("7 days central isolation")))
                .andExpect(jsonPath("$.dayCount.dayZero", is(exposure().toString())))
                .andExpect(jsonPath("$.dayCount.countFrom", is("lastExposure")))
                .andExpect(jsonPath("$.dayCount.text", is("Isolation: day 2 of 7")))
                .andExpect(jsonPath("$.blockers[*].code", hasItem("period")))
                .andExpect(jsonPath(
                        "$.blockers[?(@.code == 'period')].text",
                        contains("the period runs until %s".formatted(exposure().plusDays(7)))))
                .andExpect(jsonPath("$.next[*].kind", contains("task", "test", "release")))
                .andExpect(jsonPath("$.next[0].candidateRoles", contains("transferTeam")))
                .andExpect(jsonPath("$.next[2].day", is(exposure().plusDays(10).toString())))
                .andExpect(jsonPath("$.controlStatus.healthCode.colour", is("red")))
                .andExpect(jsonPath("$.controlStatus.healthCode.rule.row", is("DecisionRule_AtSite")));
    }

    @Test
    void speaksChinese() throws Exception {
        find(Map.of());

        explain(CDC, "zh")
                .andExpect(jsonPath("$.edition.name", is("第九版防控方案")))
                .andExpect(jsonPath("$.rules[0].source", containsString("密切接触者集中隔离7天")))
                .andExpect(jsonPath("$.listings[0].originName", is("与病例或密接的接触（接触关系 7）")))
                .andExpect(jsonPath("$.dayCount.text", is("隔离期：第 2 天，共 7 天")))
                .andExpect(jsonPath(
                        "$.blockers[?(@.code == 'period')].text",
                        contains("管控期至 %s".formatted(exposure().plusDays(7)))))
                .andExpect(jsonPath("$.controlStatus.healthCode.colourName", is("红码")));
    }

    @Test
    void aNeedThatTheTownRecordsChangesTheMeasure() throws Exception {
        find(Map.of("specialNeed", "child"));

        explain(CDC, "en")
                .andExpect(jsonPath("$.controlStatus.measure", is("homeQuarantine")))
                .andExpect(jsonPath("$.rules[*].row", hasItem("DecisionRule_NeedChild")));
    }

    @Test
    void hidesFromOtherTownsAsTheStatusDoes() throws Exception {
        find(Map.of());

        for (String path : new String[] {"/api/v1/key-persons/" + number + "/explanation", "/persons/" + number}) {
            mvc.perform(get(path).with(user(HUANXIU))).andExpect(status().isOk());
            mvc.perform(get(path).with(user(CHAOHAI))).andExpect(status().isNotFound());
        }
        mvc.perform(get("/api/v1/key-persons/KP-999999/explanation").with(user(CDC)))
                .andExpect(status().isNotFound());
    }

    @Test
    void thePersonsPageShowsWhichRowDecided() throws Exception {
        find(Map.of());

        page("en")
                .andExpect(content().string(containsString("Why, and what comes next")))
                .andExpect(content().string(containsString("DecisionRule_NinthCloseContact")))
                .andExpect(content().string(containsString("Isolation: day 2 of 7")))
                .andExpect(content().string(containsString("the period runs until")))
                .andExpect(content().string(not(containsString("??"))));
        page("zh")
                .andExpect(content().string(containsString("管控依据与后续安排")))
                .andExpect(content().string(containsString("红码")))
                .andExpect(content().string(not(containsString("??"))));
    }

    private void find(Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of("outcome", "found", "identityChecked", true));
        answers.putAll(more);
        walker().does("UserTask_VerifyPerson", answers);
    }

    private Walker walker() {
        return new Walker(engine, number);
    }

    private LocalDate exposure() {
        return LocalDate.now(clock).minusDays(2);
    }

    private ResultActions explain(StaffUser staff, String language) throws Exception {
        return mvc.perform(get("/api/v1/key-persons/" + number + "/explanation")
                        .with(user(staff))
                        .header("Accept-Language", language))
                .andExpect(status().isOk());
    }

    private ResultActions page(String language) throws Exception {
        return mvc.perform(get("/persons/" + number).with(user(CDC)).header("Accept-Language", language))
                .andExpect(status().isOk());
    }

    private static StaffUser town(String userId, String unitCode) {
        return new StaffUser(userId, userId, Set.of(Roles.TOWN_STAFF), Set.of(unitCode));
    }
}
