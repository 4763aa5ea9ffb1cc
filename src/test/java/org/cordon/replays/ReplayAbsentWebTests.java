package org.cordon.replays;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Only a training installation replays. */
@CordonTest
class ReplayAbsentWebTests {

    @Autowired
    MockMvc mvc;

    @Test
    void isNotThereOutsideATrainingInstallation() throws Exception {
        StaffUser hq = new StaffUser("hq", "HQ", Set.of(Roles.HEADQUARTERS_STAFF), Set.of());
        mvc.perform(multipart("/api/v1/training/replay")
                        .file("cases", new byte[] {'a'})
                        .with(user(hq))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }
}
