package org.cordon.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Outside a training installation nobody moves the clock of record. */
@CordonTest
class TrainingClockAbsentWebTests {

    private static final String CLOCK = "/api/v1/training/clock";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Test
    void isNotThereOutsideATrainingInstallation() throws Exception {
        StaffUser hq = new StaffUser("hq", "HQ", Set.of(Roles.HEADQUARTERS_STAFF), Set.of());

        mvc.perform(get(CLOCK).with(user(hq))).andExpect(status().isNotFound());
        mvc.perform(post(CLOCK)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"advance\": \"P1D\"}")
                        .with(user(hq))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(beans.getBeansOfType(TrainingClock.class)).isEmpty();
    }
}
