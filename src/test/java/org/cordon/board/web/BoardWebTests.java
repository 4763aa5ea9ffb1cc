package org.cordon.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.cordon.cases.CaseLookup;
import org.cordon.persons.SomePeople;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CordonTest
class BoardWebTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    UnitRegistration units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseLookup cases;

    @Autowired
    TaskService tasks;

    private final String phone = new SomePeople().phone();

    @BeforeEach
    void foundDistrict() {
        SmallDistrict.found(units);
    }

    @Test
    void registersACaseAndSaysWhatComesNext() throws Exception {
        String number = register();

        mvc.perform(get("/cases/" + number + "?registered=CREATED")
                        .with(user(Staff.CDC))
                        .header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(number)))
                .andExpect(content().string(containsString("report it within 2 hours")))
                .andExpect(content().string(not(containsString("张伟"))))
                .andExpect(content().string(not(containsString(phone))));
    }

    @Test
    void losesNothingThatWasTyped() throws Exception {
        mvc.perform(caseForm("not a phone").param("onsetDate", "tomorrow"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"张伟\"")))
                .andExpect(content().string(containsString("value=\"not a phone\"")))
                .andExpect(content().string(containsString("value=\"tomorrow\"")))
                .andExpect(content().string(containsString("Enter a day")));
        mvc.perform(caseForm("not a phone"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"phone-wrong\"")));
    }

    @Test
    void registersOnceWhenTheFormIsSentTwice() throws Exception {
        String key = new SomePeople().word();

        assertThat(send(caseForm(phone).param("key", key)))
                .isEqualTo(send(caseForm(phone).param("key", key)));
    }

    @Test
    void letsOnlyTheCdcRegister() throws Exception {
        mvc.perform(get("/cases/new").with(user(Staff.HUANXIU))).andExpect(status().isForbidden());
        mvc.perform(get("/cases").with(user(Staff.HUANXIU))).andExpect(status().isForbidden());
    }

    @Test
    void hidesAPersonFromOtherTowns() throws Exception {
        String number = register();
        String task = taskOf(number);

        for (String path :
                new String[] {"/cases/" + number, "/api/v1/subjects/" + number, "/tasks/" + task + "/person"}) {
            mvc.perform(get(path).with(user(Staff.HUANXIU))).andExpect(status().isOk());
            mvc.perform(get(path).with(user(Staff.CHAOHAI))).andExpect(status().isNotFound());
        }
        mvc.perform(post("/cases/" + number + "/identity")
                        .with(user(Staff.CHAOHAI))
                        .with(csrf())
                        .param("reason", "CALL"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString(phone))));
        assertThat(accesses(number)).isZero();
    }

    @Test
    void recordsWhoSawAnIdentityAndWhy() throws Exception {
        String number = register();

        mvc.perform(post("/tasks/" + taskOf(number) + "/person")
                        .with(user(Staff.HUANXIU))
                        .with(csrf())
                        .param("reason", "CALL"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("张伟")))
                .andExpect(content().string(containsString(phone.substring(3))));

        Map<String, Object> access =
                jdbc.sql("""
                        select actor, reason from cordon.audit_entry where action = 'REVEAL' and people = ?""").param(personOf(number)).query().singleRow();
        assertThat(access).containsValues("huanxiu", "CALL");
    }

    @Test
    void showsNobodyWithoutAReason() throws Exception {
        String number = register();

        mvc.perform(post("/api/v1/subjects/" + number + "/identity")
                        .with(user(Staff.HUANXIU))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"OTHER\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("reveal.note"));
        assertThat(accesses(number)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "headquartersStaff",
                "cdcInvestigators",
                "townStaff",
                "hotelStaff",
                "modellers",
                "systemAdministrators",
                "auditAdministrators"
            })
    void greetsEveryRole(String role) throws Exception {
        StaffUser member = new StaffUser("somebody", "Somebody", Set.of(role), Set.of(SmallDistrict.HUANXIU));

        mvc.perform(get("/").with(user(member)).header("Accept-Language", "zh-CN"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("您好，Somebody")));
    }

    @Test
    void listsKeyPersonsByStatus() throws Exception {
        mvc.perform(get("/persons").with(user(Staff.HUANXIU)).param("status", "VERIFYING"))
                .andExpect(status().isOk());
    }

    private String register() throws Exception {
        return send(caseForm(phone));
    }

    private MockHttpServletRequestBuilder caseForm(String typedPhone) {
        return post("/cases/new")
                .with(user(Staff.CDC))
                .with(csrf())
                .header("Accept-Language", "en")
                .param("name", "张伟")
                .param("phone", typedPhone)
                .param("areaCode", SmallDistrict.HUANXIU);
    }

    private String send(MockHttpServletRequestBuilder form) throws Exception {
        String target = mvc.perform(form)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(target).replaceAll(".*/cases/(PC-\\d+).*", "$1");
    }

    private String taskOf(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .list()
                .get(0)
                .getId();
    }

    private int accesses(String number) {
        return jdbc.sql("select count(*) from cordon.audit_entry where action = 'REVEAL' and people = ?")
                .param(personOf(number))
                .query(Integer.class)
                .single();
    }

    private String personOf(String number) {
        return String.valueOf(cases.byNumber(number).orElseThrow().personId());
    }
}
