package org.cordon.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CordonTest
class CoerciveChangePageWebTests {

    private static final String PATH = "/coercive-changes";

    private final String id = "page" + UUID.randomUUID().toString().substring(0, 8);
    private final StaffUser cdc = new StaffUser(id, "Cao", Set.of(Roles.CDC_INVESTIGATORS), Set.of());

    @Autowired
    MockMvc mvc;

    @Autowired
    UnitRegistration units;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    PersonRegistration persons;

    @Autowired
    KeyPersonListing listing;

    @Autowired
    KeyPersonDirectory keyPersons;

    @Autowired
    JdbcClient jdbc;

    private String number = "";

    @BeforeEach
    void listSomebody() {
        SmallDistrict.found(units);
        accounts.create(cdc.userId(), "Cao", "Password-1234", cdc.roles(), cdc.unitCodes());
        long person = persons.register(PersonDetails.builder()
                        .source("test")
                        .sourceId(UUID.randomUUID().toString())
                        .name("王小明")
                        .areaCode(SmallDistrict.HUANXIU)
                        .build())
                .personId();
        number = String.valueOf(listing.list(ListRequest.direct(person, KeyPersonCategory.CLOSE_CONTACT, null, "test"))
                .number());
    }

    @Test
    void proposesShowsAndWithdraws() throws Exception {
        String page = Objects.requireNonNull(
                propose("extension", "riskAssessment", "letter 9").getRedirectedUrl());
        MockHttpServletResponse shown = answer(get(page).header("Accept-Language", "zh"));

        assertThat(shown.getContentAsString())
                .contains("letter 9", number, "王**", "延长天数", "书面风险评估", "待第二人审批")
                .doesNotContain("王小明");
        assertThat(rowsNaming(shown.getHeader("X-Request-Id"))).isEqualTo(1);
        assertThat(answer(get(PATH)).getContentAsString()).contains(page.substring(PATH.length() + 1));
        assertThat(answer(post(page + "/withdrawal")).getRedirectedUrl()).isEqualTo(page);
        assertThat(answer(get(page).header("Accept-Language", "en")).getContentAsString())
                .contains("Withdrawn")
                .doesNotContain("/withdrawal");
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        assertThat(propose("extension", "medicalNeed", "letter 9").getStatus()).isEqualTo(422);
        assertThat(propose("extension", "riskAssessment", " ").getStatus()).isEqualTo(422);
        assertThat(answer(get(PATH + "/CC-999999")).getStatus()).isEqualTo(404);
    }

    @Test
    void isForTheWholeDistrictOnly() throws Exception {
        StaffUser town = new StaffUser("cotown", "Town", Set.of(Roles.TOWN_STAFF), Set.of(SmallDistrict.HUANXIU));
        mvc.perform(get(PATH).with(user(town))).andExpect(status().isForbidden());
        mvc.perform(post(PATH).with(user(town)).with(csrf())).andExpect(status().isForbidden());
    }

    private MockHttpServletResponse propose(String kind, String reason, String evidence) throws Exception {
        return answer(post(PATH)
                .param("kind", kind)
                .param("reasonCode", reason)
                .param("evidence", evidence)
                .param("people", number + "\r\n")
                .param("measure", "")
                .param("days", "2")
                .param("ending", "")
                .param("result", "")
                .param("number", "")
                .param("says", ""));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(cdc)).with(csrf())).andReturn().getResponse();
    }

    private int rowsNaming(String request) {
        String person = String.valueOf(keyPersons.require(number).personId());
        List<String> people = jdbc.sql("select people from cordon.audit_entry where request_id = ?")
                .param(request)
                .query(String.class)
                .list();
        return (int) people.stream()
                .filter(row -> List.of(row.split(",")).contains(person))
                .count();
    }
}
