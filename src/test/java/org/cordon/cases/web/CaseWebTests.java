package org.cordon.cases.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
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

import com.jayway.jsonpath.JsonPath;
import java.util.Set;
import java.util.UUID;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CordonTest
class CaseWebTests {

    private static final StaffUser CDC =
            new StaffUser("cdc", "Cao", Set.of(Roles.CDC_INVESTIGATORS), Set.of(SmallDistrict.CDC));
    private static final StaffUser TOWN =
            new StaffUser("town", "Tang", Set.of(Roles.TOWN_STAFF), Set.of(SmallDistrict.HUANXIU));

    @Autowired
    MockMvc mvc;

    @Autowired
    UnitRegistration units;

    @BeforeEach
    void foundDistrict() {
        SmallDistrict.found(units);
    }

    @Test
    void registersACaseOnceAndMasksTheIdentity() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = body("欧阳小明");

        ResultActions first = register(CDC, key, body).andExpect(status().isCreated());
        first.andExpect(jsonPath("$.onsetDate").value("2022-09-03"))
                .andExpect(jsonPath("$.sampledAt").value("2022-09-05T09:00:00+08:00"))
                .andExpect(content().string(not(containsString("欧阳小明"))));
        String number = JsonPath.read(first.andReturn().getResponse().getContentAsString(), "$.number");
        first.andExpect(header().string(HttpHeaders.LOCATION, "/api/v1/cases/" + number));

        register(CDC, key, body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(number));
        register(CDC, key, body("另一个人"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("request.keyReused"));
    }

    @Test
    void refusesWhatItDoesNotKnowAndWhatCannotBe() throws Exception {
        register(CDC, "", "{\"name\":\"A\",\"colour\":\"red\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("request.unreadable"));
        register(CDC, "", "{\"onsetDate\":\"2022-09-03\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("request.invalid"));
        register(CDC, "k".repeat(121), body("王五"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("request.key"));
    }

    @Test
    void pagesByNumber() throws Exception {
        String first = number(register(CDC, "", body("王五")));
        String second = number(register(CDC, "", body("王六")));

        ResultActions page = mvc.perform(
                        as(CDC, get("/api/v1/cases").param("after", first).param("limit", "1")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1));
        String next = JsonPath.read(page.andReturn().getResponse().getContentAsString(), "$.next");
        assertThat(next).isGreaterThan(first).isLessThanOrEqualTo(second);
        mvc.perform(as(CDC, get("/api/v1/cases").param("limit", "501"))).andExpect(status().isBadRequest());
    }

    @Test
    void showsCasesAndContactsToTheWholeDistrictOnly() throws Exception {
        String number = number(register(CDC, "", body("王五")));

        mvc.perform(as(CDC, get("/api/v1/cases/" + number))).andExpect(status().isOk());
        mvc.perform(as(CDC, get("/api/v1/cases/" + number + "/contacts")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(0));
        mvc.perform(as(TOWN, get("/api/v1/cases/" + number))).andExpect(status().isNotFound());
        mvc.perform(as(TOWN, get("/api/v1/cases/" + number + "/contacts"))).andExpect(status().isNotFound());
        mvc.perform(as(TOWN, get("/api/v1/cases"))).andExpect(status().isForbidden());
        register(TOWN, "", body("王五")).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/cases")).andExpect(status().isUnauthorized());
    }

    @Test
    void answersInTheReadersLanguageThatACaseIsUnknown() throws Exception {
        mvc.perform(as(CDC, get("/api/v1/cases/PC-999999")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("case.unknown"))
                .andExpect(jsonPath("$.detail").value("There is no case PC-999999"));
        mvc.perform(as(CDC, get("/api/v1/cases/PC-999999/timeline")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("person.unknown"));
        mvc.perform(get("/api/v1/cases/PC-999999").with(user(CDC)).header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN"))
                .andExpect(jsonPath("$.detail").value("没有病例 PC-999999"));
    }

    private ResultActions register(StaffUser staff, String key, String body) throws Exception {
        return mvc.perform(as(staff, post("/api/v1/cases"))
                .with(csrf())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static String body(String name) {
        return """
                {"source": "test", "sourceId": "%s", "name": "%s", "areaCode": "370215001",
                 "onsetDate": "2022-09-03", "sampledAt": "2022-09-05T09:00:00+08:00"}""".formatted(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)), name);
    }

    private static String number(ResultActions registered) throws Exception {
        return JsonPath.read(registered.andReturn().getResponse().getContentAsString(), "$.number");
    }

    private static MockHttpServletRequestBuilder as(StaffUser staff, MockHttpServletRequestBuilder request) {
        return request.with(user(staff)).header(HttpHeaders.ACCEPT_LANGUAGE, "en");
    }
}
