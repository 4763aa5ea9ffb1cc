package org.cordon.control.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.Set;
import java.util.UUID;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonListing;
import org.cordon.control.ListRequest;
import org.cordon.control.editions.Previews;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.ChangesRefused;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

@CordonTest
class EditionChangeWebTests {

    private static final String PATH = "/api/v1/edition-changes";
    private static final StaffUser HQ = new StaffUser("echq", "HQ", Set.of(Roles.HEADQUARTERS_STAFF), Set.of());
    private static final StaffUser CDC = new StaffUser("eccdc", "CDC", Set.of(Roles.CDC_INVESTIGATORS), Set.of());
    private static final StaffUser TOWN = new StaffUser("ectown", "Town", Set.of(Roles.TOWN_STAFF), Set.of());

    @Autowired
    ApplicationContext application;

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
    JdbcTemplate jdbc;

    @BeforeEach
    void listSomebody() {
        SmallDistrict.found(units);
        for (StaffUser member : Set.of(HQ, CDC)) {
            accounts.create(member.userId(), member.displayName(), "Password-1234", member.roles(), Set.of());
        }
        long person = persons.register(PersonDetails.builder()
                        .source("test")
                        .sourceId(UUID.randomUUID().toString())
                        .name("王小明")
                        .areaCode(SmallDistrict.HUANXIU)
                        .build())
                .personId();
        listing.list(ListRequest.direct(person, KeyPersonCategory.CLOSE_CONTACT, null, "test"));
    }

    @AfterEach
    void forgetChanges() {
        jdbc.update("delete from cordon.edition_change_person");
        jdbc.update("delete from cordon.edition_change");
    }

    @Test
    void proposesShowsAndListsEverybodyWithoutNames() throws Exception {
        String id = propose();
        mvc.perform(get(PATH + "/" + id).with(user(CDC)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("PROPOSED"))
                .andExpect(jsonPath("$.tables[1]").value("ControlMeasure:1"))
                .andExpect(jsonPath("$.counts.lengthened").isNumber());
        mvc.perform(get(PATH + "/" + id + "/people?limit=1").with(user(CDC)))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].after.edition").value("8"))
                .andExpect(jsonPath("$.next").isString());
        String file = mvc.perform(get(PATH + "/" + id + "/people.csv").with(user(CDC)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(file)
                .startsWith("\uFEFFnumber,effect,raised,old.edition")
                .contains("KP-")
                .doesNotContain("王小明");
    }

    @Test
    void letsOnlyTheWholeDistrictIn() throws Exception {
        String id = propose();
        mvc.perform(post(PATH)
                        .with(user(TOWN))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(proposal()))
                .andExpect(status().isForbidden());
        for (String path : new String[] {
            PATH, PATH + "/" + id, PATH + "/" + id + "/people", PATH + "/" + id + "/people.csv", "/edition-changes"
        }) {
            mvc.perform(get(path).with(user(TOWN))).andExpect(status().isForbidden());
        }
        for (String decision : new String[] {"confirmation", "withdrawal", "pause", "resumption", "stop"}) {
            mvc.perform(post(PATH + "/" + id + "/" + decision)
                            .with(user(TOWN))
                            .with(csrf())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(seen(id)))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void tellsWhyTheAuthorMayNotConfirm() throws Exception {
        String id = propose();
        mvc.perform(post(PATH + "/" + id + "/confirmation")
                        .with(user(HQ))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(seen(id))
                        .header("Accept-Language", "zh"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("editionChange.samePerson"))
                .andExpect(jsonPath("$.detail").value("该变更由 echq 提出，须由另一人确认"));
        StaffUser without = new StaffUser("ecgone", "Gone", Set.of(Roles.HEADQUARTERS_STAFF), Set.of());
        mvc.perform(post(PATH + "/" + id + "/confirmation")
                        .with(user(without))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(seen(id)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("editionChange.notEntitled"));
    }

    @Test
    void confirmsNoOtherFiguresThanThoseThatWereShown() throws Exception {
        String id = propose();
        String shown = jsonOf(id, "$.previewedAt");
        jdbc.update("update cordon.edition_change set previewed_at = previewed_at + interval '1' second");
        mvc.perform(post(PATH + "/" + id + "/confirmation").with(user(CDC)).with(csrf()))
                .andExpect(status().isBadRequest());
        mvc.perform(post(PATH + "/" + id + "/confirmation")
                        .with(user(CDC))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"previewedAt\": \"" + shown + "\"}")
                        .header("Accept-Language", "zh"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("editionChange.peopleChanged"))
                .andExpect(jsonPath("$.detail").value("打开页面后影响已重新测算：请查看新的数字后再次确认"));
        mvc.perform(post(PATH + "/" + id + "/confirmation")
                        .with(user(CDC))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"previewedAt\": \"" + jsonOf(id, "$.previewedAt") + "\"}"))
                .andExpect(jsonPath("$.state").value("RUNNING"));
    }

    private String jsonOf(String id, String path) throws Exception {
        return JsonPath.read(
                mvc.perform(get(PATH + "/" + id).with(user(CDC)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                path);
    }

    @Test
    void confirmsNothingWhileTheAuditCannotBeWritten() throws Exception {
        String id = propose();
        ChangesRefused.during(jdbc, () -> {
            mvc.perform(post(PATH + "/" + id + "/confirmation")
                            .with(user(CDC))
                            .with(csrf())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(seen(id)))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(jsonPath("$.code").value("audit.unavailable"));
            mvc.perform(post("/edition-changes/" + id + "/confirmation")
                            .param("previewedAt", previewedAt(id))
                            .with(user(CDC))
                            .with(csrf())
                            .header("Accept-Language", "en"))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(content().string(containsString("cannot be recorded")));
        });
        mvc.perform(get(PATH + "/" + id).with(user(CDC)))
                .andExpect(jsonPath("$.state").value("PROPOSED"));
    }

    @Test
    void showsThePageInBothLanguages() throws Exception {
        String id = propose();
        mvc.perform(get("/edition-changes").with(user(HQ)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("8th edition (14 + 7)")));
        mvc.perform(get("/edition-changes/" + id).with(user(CDC)).header("Accept-Language", "zh"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("确认并重新计算")))
                .andExpect(content().string(containsString("value=\"" + previewedAt(id) + "\"")));
        mvc.perform(post("/edition-changes/" + id + "/confirmation")
                        .param("previewedAt", previewedAt(id))
                        .with(user(HQ))
                        .with(csrf()))
                .andExpect(redirectedUrl("/edition-changes/" + id))
                .andExpect(flash().attributeExists("refusal"));
        mvc.perform(post("/edition-changes/" + id + "/confirmation")
                        .param("previewedAt", previewedAt(id))
                        .with(user(CDC))
                        .with(csrf()))
                .andExpect(redirectedUrl("/edition-changes/" + id));
        mvc.perform(get("/edition-changes/" + id).with(user(CDC)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("hx-get=\"/edition-changes/" + id + "/progress\"")));
        mvc.perform(get("/edition-changes/" + id + "/progress").with(user(CDC)).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("people recalculated")));
    }

    @Test
    void tellsHowFarThePreviewIsUntilTheFiguresAreThere() throws Exception {
        String id = begin();
        mvc.perform(get(PATH + "/" + id).with(user(CDC)))
                .andExpect(jsonPath("$.state").value("PREVIEWING"))
                .andExpect(jsonPath("$.previewedAt").doesNotExist())
                .andExpect(jsonPath("$.progress.done").value(0))
                .andExpect(jsonPath("$.progress.total").isNumber());
        mvc.perform(get("/edition-changes/" + id).with(user(CDC)).header("Accept-Language", "zh"))
                .andExpect(content().string(containsString("影响测算")))
                .andExpect(content().string(containsString("hx-get=\"/edition-changes/" + id + "/progress\"")))
                .andExpect(content().string(not(containsString("确认并重新计算"))));
        mvc.perform(get(PATH + "/" + id + "/people.csv").with(user(CDC)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("editionChange.previewing"));
        mvc.perform(post("/edition-changes/" + id + "/confirmation")
                        .param("previewedAt", previewedAt(id))
                        .with(user(CDC))
                        .with(csrf())
                        .header("Accept-Language", "en"))
                .andExpect(flash().attribute("refusal", containsString("not worked out for everybody yet")));
        mvc.perform(get("/edition-changes/" + id + "/progress").with(user(CDC)).header("Accept-Language", "en"))
                .andExpect(header().doesNotExist("HX-Refresh"))
                .andExpect(content().string(containsString("Withdraw")));
        Previews.finish(application);
        mvc.perform(get("/edition-changes/" + id + "/progress").with(user(CDC)))
                .andExpect(header().exists("HX-Refresh"));
    }

    private String previewedAt(String id) {
        return Previews.seen(application, UUID.fromString(id)).toString();
    }

    private String seen(String id) {
        return "{\"previewedAt\": \"" + previewedAt(id) + "\"}";
    }

    private String propose() throws Exception {
        String id = begin();
        Previews.finish(application);
        return id;
    }

    private String begin() throws Exception {
        String answer = mvc.perform(post(PATH)
                        .with(user(HQ))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(proposal()))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.id");
    }

    private static String proposal() {
        return "{\"edition\": \"8\", \"reason\": \"order 7\"}";
    }
}
