package org.cordon.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Set;
import org.cordon.exchange.Deliveries;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CordonTest
class OutboxPageWebTests {

    private static final StaffUser ADMINISTRATOR =
            new StaffUser("pageAdmin", "Admin", Set.of(Roles.SYSTEM_ADMINISTRATORS), Set.of());

    @Autowired
    MockMvc mvc;

    @Autowired
    UnitRegistration units;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Deliveries deliveries;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void found() {
        SmallDistrict.found(units);
        deliveries.forget();
        if (!accounts.exists(ADMINISTRATOR.userId())) {
            accounts.create(ADMINISTRATOR.userId(), "Admin", "plum ferry tuesday", ADMINISTRATOR.roles(), Set.of());
        }
    }

    @AfterEach
    void forget() {
        deliveries.forget();
    }

    @Test
    void registersAReceiverAndShowsItsSecretOnce() throws Exception {
        Map<String, Object> made = mvc.perform(asAdministrator(post("/outbox/receivers"))
                        .param("unit", SmallDistrict.HUANXIU)
                        .param("url", "https://town.example/hooks"))
                .andReturn()
                .getFlashMap();

        mvc.perform(asAdministrator(get("/outbox")).flashAttrs(made).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("whsec_")))
                .andExpect(content().string(containsString("https://town.example/hooks")));
        mvc.perform(asAdministrator(get("/outbox")).header("Accept-Language", "zh"))
                .andExpect(content().string(not(containsString("whsec_"))))
                .andExpect(content().string(containsString("已送达未确认")));
    }

    @Test
    void saysWhyAnAddressIsRefused() throws Exception {
        Map<String, Object> refused = mvc.perform(asAdministrator(post("/outbox/receivers"))
                        .param("unit", SmallDistrict.HUANXIU)
                        .param("url", "https://evil.example/")
                        .header("Accept-Language", "en"))
                .andReturn()
                .getFlashMap();

        assertThat(refused).containsEntry("refusal", "The installation lets nobody call evil.example:443");
    }

    @Test
    void sendsDeadLettersAgain() throws Exception {
        mvc.perform(asAdministrator(post("/outbox/receivers"))
                .param("unit", SmallDistrict.HUANXIU)
                .param("url", "https://town.example/hooks"));
        jdbc.update("""
                insert into cordon.outbox_batch (webhook_id, receiver_id, lane, seq, row_count, state, body_hash, made_at,
                    oldest_at, attempts, last_outcome)
                select 'msg_page' || lane, receiver_id, lane, 1, 3, 'DEAD', ?, current_timestamp, current_timestamp, 7, 'status.503'
                from cordon.outbox_lane where lane < 3
                """, new byte[32]);
        mvc.perform(asAdministrator(get("/outbox")).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("msg_page0")))
                .andExpect(content().string(containsString("status.503")));

        mvc.perform(asAdministrator(post("/outbox/dead-letters/msg_page0/resending")));
        assertThat(dead()).isEqualTo(2);
        long receiver = jdbc.queryForObject("select id from cordon.receiver", Long.class);
        mvc.perform(asAdministrator(post("/outbox/receivers/" + receiver + "/resending")));

        assertThat(dead()).isZero();
    }

    @Test
    void isForSystemAdministratorsOnly() throws Exception {
        mvc.perform(get("/outbox").with(user(Staff.CDC))).andExpect(status().isForbidden());
        mvc.perform(get("/outbox").with(user(Staff.HUANXIU))).andExpect(status().isForbidden());
    }

    private long dead() {
        return jdbc.queryForObject("select count(*) from cordon.outbox_batch where state = 'DEAD'", Long.class);
    }

    private static MockHttpServletRequestBuilder asAdministrator(MockHttpServletRequestBuilder request) {
        return request.with(user(ADMINISTRATOR)).with(csrf());
    }
}
