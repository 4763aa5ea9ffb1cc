package org.cordon.board.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@CordonTest
class SitePageWebTests {

    private static final String HELD = "KP-page";

    @Autowired
    MockMvc mvc;

    @Autowired
    UnitRegistration units;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void foundDistrict() {
        SmallDistrict.found(units);
    }

    @Test
    void showsRoomsForecastAndWhatDoesNotAgreeInBothLanguages() throws Exception {
        jdbc.sql("update cordon.room_place set holder = ? where site_code = ? and room = '0001500'")
                .params(HELD, SmallDistrict.SITE)
                .update();
        try {
            mvc.perform(get("/sites").with(user(Staff.CDC)).header("Accept-Language", "en"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("The coming seven days")))
                    .andExpect(content().string(containsString(HELD)))
                    .andExpect(content().string(containsString("holds a bed, but is expected nowhere")));
            mvc.perform(get("/sites").with(user(Staff.CDC)).header("Accept-Language", "zh"))
                    .andExpect(content().string(containsString("未来七天")))
                    .andExpect(content().string(containsString("占用床位，但无处接收")));
        } finally {
            jdbc.sql("update cordon.room_place set holder = null where holder = ?")
                    .param(HELD)
                    .update();
        }
    }

    @Test
    void isForTheWholeDistrictOnly() throws Exception {
        mvc.perform(get("/sites").with(user(Staff.HUANXIU))).andExpect(status().isForbidden());
    }
}
