package org.cordon.sites.web;

import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.cordon.testing.SmallDistrict;
import org.cordon.units.UnitRegistration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@CordonTest
class RoomWebTests {

    private static final String ROOMS = "/api/v1/sites/" + SmallDistrict.SITE + "/rooms";
    private static final StaffUser HEADQUARTERS =
            new StaffUser("hq", "He", Set.of(Roles.HEADQUARTERS_STAFF), Set.of(SmallDistrict.HEADQUARTERS));
    private static final StaffUser HOTEL =
            new StaffUser("hotel", "Hou", Set.of(Roles.HOTEL_STAFF), Set.of(SmallDistrict.SITE));
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
    void headquartersOpenRoomsAndTheSiteSeesThem() throws Exception {
        open(HEADQUARTERS, "{\"rooms\": [\"W-0201\", \"W-0202\"]}").andExpect(status().isOk());
        open(HEADQUARTERS, "{\"rooms\": [\"W-0201\"]}").andExpect(status().isOk());

        mvc.perform(get(ROOMS).with(user(HOTEL)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.room == 'W-0201')].free", hasItem(true)));
    }

    @Test
    void nobodyElseDoes() throws Exception {
        open(HOTEL, "{\"rooms\": [\"W-0203\"]}").andExpect(status().isForbidden());
        mvc.perform(get(ROOMS).with(user(TOWN))).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/sites/370215XX/rooms").with(user(HEADQUARTERS)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("site.unknown"));
        open(HEADQUARTERS, "{\"rooms\": [\"two words\"]}").andExpect(status().isBadRequest());
    }

    private ResultActions open(StaffUser staff, String body) throws Exception {
        return mvc.perform(post(ROOMS)
                .with(user(staff))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
