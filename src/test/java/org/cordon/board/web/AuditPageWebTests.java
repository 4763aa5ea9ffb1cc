package org.cordon.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.cordon.cases.CaseLookup;
import org.cordon.contacts.ContactListing;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.audit.AuditLog;
import org.cordon.platform.audit.AuditRows;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@CordonTest
class AuditPageWebTests {

    private static final StaffUser AUDITOR =
            new StaffUser("auditor", "Auditor", Set.of(Roles.AUDIT_ADMINISTRATORS), Set.of(SmallDistrict.HUANXIU));

    @Autowired
    MockMvc mvc;

    @Autowired
    UnitRegistration units;

    @Autowired
    CaseLookup cases;

    @Autowired
    PersonRegistration persons;

    @Autowired
    ContactListing contacts;

    @Autowired
    KeyPersonDirectory people;

    @Autowired
    ProcessEngine engine;

    @Autowired
    AuditLog log;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private PlantedPeople planted;

    /** New in each test: findings of the shared log are told apart by account. */
    private final String reader = "r" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void plant() throws Exception {
        SmallDistrict.found(units);
        planted = new PlantedPeople(mvc, engine);
        planted.plantCase(cases);
        planted.plantContacts(persons, contacts, people, clock);
    }

    @Test
    void tellsWhoSawClearTextWithoutATaskAndWhoHadOne() throws Exception {
        String keyPerson = planted.numbers().get(1);
        StaffUser cdc = new StaffUser(reader, "R", Set.of(Roles.CDC_INVESTIGATORS), Set.of(SmallDistrict.CDC));
        StaffUser town = new StaffUser(reader + "t", "R", Set.of(Roles.TOWN_STAFF), Set.of(SmallDistrict.HUANXIU));
        reveal(cdc, keyPerson);
        reveal(town, keyPerson);

        report("en", reader)
                .andExpect(content()
                        .string(allOf(
                                containsString("name=\"actor\" value=\"" + reader + "\""),
                                containsString("Clear text of people without an open task: 1"))));
        report("en", reader + "t").andExpect(content().string(containsString("Nothing unusual of " + reader + "t")));
        report("zh-CN", reader).andExpect(content().string(containsString("没有待办任务却查看明文的人数：1")));
    }

    @Test
    void keepsAFindingClosedInTheNameOfWhoeverLookedIntoIt() throws Exception {
        StaffUser curious = new StaffUser(reader, "R", Set.of(Roles.TOWN_STAFF), Set.of(SmallDistrict.CHAOHAI));
        for (String number : planted.numbers()) {
            mvc.perform(get("/persons/" + number).with(user(curious))).andExpect(status().isNotFound());
        }

        close("").andExpect(status().isUnprocessableEntity());
        close("Asked 龘 on the phone").andExpect(status().is3xxRedirection());

        String request = report("en", reader)
                .andExpect(content().string(containsString("auditor: Asked 龘 on the phone")))
                .andReturn()
                .getResponse()
                .getHeader("X-Request-Id");
        assertThat(new AuditRows(jdbc).ofRequest(String.valueOf(request)))
                .as("whoever reads the notes stands in the audit")
                .singleElement()
                .satisfies(row -> assertThat(row.fields()).isEqualTo("auditLog"));
        mvc.perform(get("/audit/rows")
                        .param("actor", reader)
                        .with(user(AUDITOR))
                        .header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(planted.numbers().get(0)),
                                containsString("Refused"),
                                not(containsString("麤")))));
    }

    @Test
    void leadsToTheRowsOfEachOfAPairAndKeepsTheirFindingClosed() throws Exception {
        String one = reader + "a".repeat(64 - reader.length());
        String other = reader + "b".repeat(64 - reader.length());
        String change = plantChange(one, other, 12);
        try {
            report("en", one)
                    .andExpect(content()
                            .string(allOf(
                                    containsString("actor=" + one + "\""), containsString("actor=" + other + "\""))));
            close("SAME_PAIR", one + ", " + other, "They share the desk " + reader)
                    .andExpect(status().is3xxRedirection());
            report("en", other).andExpect(content().string(containsString("auditor: They share the desk " + reader)));
        } finally {
            forget(change);
        }
    }

    @Test
    void showsEachOfManyFindingsOnOnePage() throws Exception {
        List<String> changes = new ArrayList<>();
        try {
            for (int pair = 100; pair < 151; pair++) {
                changes.add(plantChange(reader + "a" + pair, reader + "b" + pair, 12));
            }
            StringBuilder shown = new StringBuilder();
            int page = 0;
            boolean more = true;
            while (more) {
                String html = page(page);
                assertThat(html.split("class=\"entry\"", -1)).hasSizeLessThanOrEqualTo(51);
                shown.append(html);
                page++;
                more = html.contains("&amp;page=" + page + "\"");
            }
            assertThat(page).isGreaterThan(1);
            assertThat(page(page + 7)).as("behind the last").doesNotContain("&amp;page=" + (page + 8) + "\"");
            assertThat(page(page + 7)).contains("class=\"entry\"");
            for (int pair = 100; pair < 151; pair++) {
                assertThat(shown.toString().split("actor=" + reader + "a" + pair + "\"", -1))
                        .hasSize(2);
            }
        } finally {
            changes.forEach(this::forget);
        }
    }

    @Test
    void findsTheRowsOfAPerson() throws Exception {
        reveal(Staff.CDC, planted.numbers().get(0));

        mvc.perform(get("/audit/rows")
                        .param("person", planted.entries().get("龘"))
                        .param("actor", "cdc")
                        .with(user(AUDITOR))
                        .header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Saw in clear text"),
                                containsString("To call the person"),
                                containsString("POST /persons/{number}/identity"))));
    }

    @Test
    void isOpenToAuditorsOnlyWhoSeeNobody() throws Exception {
        for (StaffUser other : new StaffUser[] {Staff.CDC, Staff.HUANXIU}) {
            mvc.perform(get("/audit").with(user(other))).andExpect(status().isForbidden());
            mvc.perform(get("/audit/rows").with(user(other))).andExpect(status().isForbidden());
        }
        for (String number : planted.numbers()) {
            mvc.perform(get("/persons/" + number).with(user(AUDITOR))).andExpect(status().isForbidden());
            mvc.perform(get("/api/v1/subjects/" + number).with(user(AUDITOR))).andExpect(status().isForbidden());
            mvc.perform(get("/persons").with(user(AUDITOR))).andExpect(content().string(not(containsString(number))));
        }
    }

    private String page(int page) throws Exception {
        return mvc.perform(get("/audit").param("page", String.valueOf(page)).with(user(AUDITOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void forget(String change) {
        jdbc.sql("delete from cordon.coercive_change_person where change_id = ?")
                .param(change)
                .update();
        jdbc.sql("delete from cordon.coercive_change where id = ?")
                .param(change)
                .update();
    }

    /** One change that the one proposed and the other approved for so many. */
    private String plantChange(String one, String other, int people) {
        String change = "CC-" + UUID.randomUUID().toString().substring(0, 12);
        OffsetDateTime now = log.now().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into cordon.coercive_change (id, kind, reason_code, evidence_sealed, bulk, author_id,
                            proposed_at, state, approver_id, decided_at)
                        values (?, 'EXTENSION', 'riskAssessment', ?, false, ?, ?, 'APPLIED', ?, ?)""").params(change, new byte[1], one, now, other, now).update();
        for (int person = 0; person < people; person++) {
            jdbc.sql("""
                            insert into cordon.coercive_change_person (change_id, subject, before_state, after_state)
                            values (?, ?, '', '')""").params(change, "KP-" + person).update();
        }
        return change;
    }

    private ResultActions close(String note) throws Exception {
        return close("REFUSED", reader, note);
    }

    private ResultActions close(String kind, String actor, String note) throws Exception {
        LocalDate day = LocalDate.ofInstant(log.now(), clock.getZone());
        return mvc.perform(post("/audit/findings")
                .with(user(AUDITOR))
                .with(csrf())
                .param("day", day.toString())
                .param("kind", kind)
                .param("actor", actor)
                .param("note", note));
    }

    private ResultActions report(String language, String actor) throws Exception {
        return mvc.perform(
                        get("/audit").param("actor", actor).with(user(AUDITOR)).header("Accept-Language", language))
                .andExpect(status().isOk());
    }

    private void reveal(StaffUser staff, String number) throws Exception {
        mvc.perform(post("/persons/" + number + "/identity")
                        .with(user(staff))
                        .with(csrf())
                        .param("reason", "CALL"))
                .andExpect(status().isOk());
    }
}
