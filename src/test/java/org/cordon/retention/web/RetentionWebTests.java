package org.cordon.retention.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.StaffUser;
import org.cordon.retention.RetentionWork;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@CordonTest
class RetentionWebTests {

    private static final StaffUser SYSTEM = staff("retentionSystem", Roles.SYSTEM_ADMINISTRATORS);
    private static final StaffUser SECURITY = staff("retentionSecurity", Roles.SECURITY_ADMINISTRATORS);
    private static final StaffUser CDC = staff("retentionCdc", Roles.CDC_INVESTIGATORS);

    @Autowired
    MockMvc mvc;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    RetentionWork work;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void openOffices() {
        for (StaffUser staff : Set.of(SYSTEM, SECURITY)) {
            if (!accounts.exists(staff.userId())) {
                accounts.create(
                        staff.userId(), staff.userId(), "Lantern-Meadow-" + staff.userId(), staff.roles(), Set.of());
            }
        }
    }

    @AfterEach
    void nothingIsLeftInWork() {
        jdbc.sql("delete from cordon.retention_item").update();
        jdbc.sql("update cordon.retention_run set in_work = null").update();
        jdbc.sql(
                        "update cordon.legal_hold set lifted_by = 'test', lifted_at = current_timestamp where lifted_at is null")
                .update();
    }

    @Test
    void oneOfficeAsksAnotherConfirmsAndBothReadTheReport() throws Exception {
        mvc.perform(post("/api/v1/retention/runs").with(user(SECURITY)).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/retention/runs").with(user(SYSTEM)).with(csrf())).andExpect(redirectedUrl("/retention"));
        mvc.perform(get("/retention").with(user(SECURITY)).locale(Locale.CHINESE))
                .andExpect(content().string(containsString("6 类数据已统计 0 类")))
                .andExpect(content().string(not(containsString("确认：永久清除"))));
        String run = String.valueOf(jdbc.sql("select id from cordon.retention_run where in_work = 1")
                .query(UUID.class)
                .single());
        mvc.perform(get("/retention/runs/" + run + "/progress")
                        .with(user(SECURITY))
                        .locale(Locale.ENGLISH))
                .andExpect(header().doesNotExist("HX-Refresh"))
                .andExpect(content().string(containsString("Take back")));
        work.work();
        mvc.perform(get("/retention/runs/" + run + "/progress").with(user(SECURITY)))
                .andExpect(header().doesNotExist("HX-Refresh"))
                .andExpect(content().string(containsString("href=\"/retention\"")))
                .andExpect(content().string(not(containsString("hx-get"))));
        mvc.perform(get("/retention").with(user(SECURITY)).locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Waits for a second person")))
                .andExpect(content().string(containsString("Confirm: erase for good")));
        mvc.perform(get("/retention").with(user(SYSTEM)).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Take back")))
                .andExpect(content().string(not(containsString("Ask for what is due"))));
        mvc.perform(get("/api/v1/retention/reports").with(user(SYSTEM)))
                .andExpect(jsonPath("$[0].state").value("REQUESTED"))
                .andExpect(jsonPath("$[0].requestedBy").value(SYSTEM.userId()));
    }

    @Test
    void whoWatchesACountThatIsGoneIsToldAndAsksNoMore() throws Exception {
        mvc.perform(get("/retention/runs/" + UUID.randomUUID() + "/progress")
                        .with(user(SECURITY))
                        .locale(Locale.ENGLISH))
                .andExpect(status().is(286))
                .andExpect(content().string(containsString("a newer one has replaced it")))
                .andExpect(content().string(not(containsString("hx-get"))));
    }

    @Test
    void whoWorksOnCasesSeesNothingOfIt() throws Exception {
        mvc.perform(get("/retention").with(user(CDC))).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/retention/reports").with(user(CDC))).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/retention/statistics").with(user(CDC))).andExpect(status().isForbidden());
    }

    @Test
    void aHoldNeedsAReasonAndAKnownNumber() throws Exception {
        hold("{\"number\": \"KP-999999\", \"reason\": \"court\"}").andExpect(status().isNotFound());
        hold("{\"reason\": \" \"}").andExpect(status().isBadRequest());
        hold("{\"reason\": \"court\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.setBy").value(SECURITY.userId()));
        mvc.perform(get("/retention").with(user(SYSTEM)).locale(Locale.CHINESE))
                .andExpect(content().string(containsString("全部人员")))
                .andExpect(content().string(containsString("/lifting")));
        mvc.perform(get("/retention").with(user(SECURITY)).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Another administrator has to lift it")))
                .andExpect(content().string(not(containsString("/lifting"))));
    }

    private ResultActions hold(String content) throws Exception {
        return mvc.perform(post("/api/v1/retention/holds")
                .with(user(SECURITY))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(content));
    }

    private static StaffUser staff(String userId, String role) {
        return new StaffUser(userId, userId, Set.of(role), Set.of());
    }
}
