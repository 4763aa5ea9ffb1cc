package org.cordon.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.cordon.cases.CaseLookup;
import org.cordon.persons.PersonDirectory;
import org.cordon.persons.SomePeople;
import org.cordon.platform.audit.AuditRows;
import org.cordon.platform.audit.AuditRows.Line;
import org.cordon.platform.audit.AuditUnavailable;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever sees somebody stands in the audit before they see them; where it cannot be written, they do not see them. */
@CordonTest
class AuditWebTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    UnitRegistration units;

    @Autowired
    CaseLookup cases;

    @Autowired
    PersonDirectory people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private AuditRows audit;
    private String number = "";
    private String person = "";

    @BeforeEach
    void registerSomebody() throws Exception {
        SmallDistrict.found(units);
        audit = new AuditRows(jdbc);
        String target = mvc.perform(post("/cases/new")
                        .with(user(Staff.CDC))
                        .with(csrf())
                        .param("name", "张伟")
                        .param("phone", new SomePeople().phone())
                        .param("areaCode", SmallDistrict.HUANXIU))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        number = String.valueOf(target).replaceAll(".*/cases/(PC-\\d+).*", "$1");
        person = String.valueOf(cases.byNumber(number).orElseThrow().personId());
    }

    @Test
    void namesWhoLookedAtWhomByWhichRequest() throws Exception {
        Line row =
                only(perform(get("/api/v1/subjects/" + number), Staff.HUANXIU).andExpect(status().isOk()));

        assertThat(row.actor()).isEqualTo("huanxiu");
        assertThat(row.route()).isEqualTo("GET /api/v1/subjects/{number}");
        assertThat(row.action()).isEqualTo("READ");
        assertThat(row.people()).containsExactly(person);
        assertThat(row.asked()).isEqualTo(number);
        assertThat(row.fields()).contains("name*", "documentNumber*");
        assertThat(row.result()).isEqualTo("200");
    }

    @Test
    void writesOneRowForAListOfPeople() throws Exception {
        Line row = only(perform(get("/api/v1/cases"), Staff.CDC).andExpect(status().isOk()));

        assertThat(row.people()).contains(person).doesNotHaveDuplicates();
    }

    @Test
    void writesOneRowForAPersonShownInClearTextAndMaskedOnOnePage() throws Exception {
        List<Line> rows =
                rows(perform(post("/cases/" + number + "/identity").with(csrf()).param("reason", "CALL"), Staff.HUANXIU)
                        .andExpect(status().isOk()));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.action()).isEqualTo("REVEAL");
            assertThat(row.reason()).isEqualTo("CALL");
            assertThat(row.people()).containsExactly(person);
        });
    }

    @Test
    void recordsWhoeverIsRefusedAPersonOfAnotherUnit() throws Exception {
        for (String path : List.of("/api/v1/subjects/", "/persons/", "/api/v1/cases/")) {
            Line row = only(perform(get(path + number), Staff.CHAOHAI).andExpect(status().is4xxClientError()));

            assertThat(row.action()).isEqualTo("DENIED");
            assertThat(row.actor()).isEqualTo("chaohai");
            assertThat(row.asked()).isEqualTo(number);
            assertThat(row.people()).containsExactly("");
        }
    }

    @Test
    void recordsRefusalsThatNoDoorTellsOf() throws Exception {
        String task = UUID.randomUUID().toString();

        Line closed = only(perform(get("/cases"), Staff.CHAOHAI).andExpect(status().isForbidden()));
        Line unknown =
                only(perform(get("/tasks/" + task + "/person"), Staff.CHAOHAI).andExpect(status().isNotFound()));

        assertThat(closed.action()).isEqualTo("DENIED");
        assertThat(closed.route()).isEqualTo("GET /cases");
        assertThat(unknown.action()).isEqualTo("DENIED");
        assertThat(unknown.asked()).isEqualTo(task);
    }

    @Test
    void keepsNothingThatSomebodyTypedInsteadOfANumber() throws Exception {
        String document = new SomePeople().idNumber();

        Line row = only(perform(get("/persons/" + document), Staff.CHAOHAI).andExpect(status().isNotFound()));

        assertThat(row.asked()).matches("#[0-9a-f]{16}");
        assertThat(row.toString()).doesNotContain(document);
    }

    @Test
    void recordsByWhatSomebodyWasLookedForAndNotTheValue() throws Exception {
        String phone = new SomePeople().phone();

        Line row = only(perform(
                        post("/api/v1/cases/preview")
                                .with(csrf())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"name\": \"李四\", \"phone\": \"%s\"}".formatted(phone)),
                        Staff.CDC)
                .andExpect(status().isOk()));

        assertThat(row.action()).isEqualTo("SEARCH");
        assertThat(row.fields()).isEqualTo("search:name+phone");
        assertThat(row.people()).containsExactly("");
    }

    @Test
    void showsNobodyWhileTheAuditCannotBeWritten() throws Exception {
        withoutAudit(() -> {
            perform(get("/api/v1/subjects/" + number), Staff.HUANXIU)
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(jsonPath("$.code").value("audit.unavailable"))
                    .andExpect(content().string(not(containsString("张"))));
            perform(
                            post("/api/v1/subjects/" + number + "/identity")
                                    .with(csrf())
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content("{\"reason\": \"CALL\"}"),
                            Staff.HUANXIU)
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(content().string(not(containsString("张"))));
            perform(get("/api/v1/subjects/" + number), Staff.CHAOHAI).andExpect(status().isServiceUnavailable());
            perform(get("/api/v1/sites"), Staff.HUANXIU).andExpect(status().isOk());
        });
        perform(get("/api/v1/subjects/" + number), Staff.HUANXIU).andExpect(status().isOk());
    }

    @Test
    void saysSoOnAPageInTheReadersLanguage() throws Exception {
        withoutAudit(() -> {
            page("en", "cannot be recorded who looks");
            page("zh-CN", "无法记录查阅情况");
        });
    }

    @Test
    void recordsACorrectionWithItsTransactionOrNotAtAll() {
        long corrected = Long.parseLong(person);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    people.correctPhone(corrected, new SomePeople().phone());
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(corrections()).isZero();

        people.correctPhone(corrected, new SomePeople().phone());
        assertThat(corrections()).isEqualTo(1);
    }

    @Test
    void changesNothingWhileTheAuditCannotBeWritten() throws Exception {
        String phone = new SomePeople().phone();
        withoutAudit(() -> assertThatThrownBy(() -> people.correctPhone(Long.parseLong(person), phone))
                .isInstanceOf(AuditUnavailable.class));

        assertThat(people.search(phone, 5)).isEmpty();
    }

    private int corrections() {
        return jdbc.sql(
                        "select count(*) from cordon.audit_entry where action = 'CHANGE' and fields = 'phone' and people = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }

    private void page(String language, String sentence) throws Exception {
        perform(get("/cases/" + number).header("Accept-Language", language).accept(MediaType.TEXT_HTML), Staff.CDC)
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(containsString(sentence)))
                .andExpect(content().string(not(containsString(number))));
    }

    private void withoutAudit(Check check) throws Exception {
        jdbc.sql("alter table cordon.audit_entry rename to audit_entry_away").update();
        try {
            check.run();
        } finally {
            jdbc.sql("alter table cordon.audit_entry_away rename to audit_entry")
                    .update();
        }
    }

    private ResultActions perform(MockHttpServletRequestBuilder request, StaffUser staff) throws Exception {
        return mvc.perform(request.with(user(staff)));
    }

    private Line only(ResultActions answer) {
        List<Line> rows = rows(answer);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private List<Line> rows(ResultActions answer) {
        return audit.ofRequest(String.valueOf(answer.andReturn().getResponse().getHeader("X-Request-Id")));
    }

    /** What is tried meanwhile. */
    private interface Check {
        void run() throws Exception;
    }
}
