package org.cordon.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.platform.errors.Refused;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CordonTest
class OwnAccountTests {

    @Autowired
    IdentityService identity;

    @Autowired
    StaffAccounts accounts;

    @BeforeEach
    void openAccounts() {
        accounts.create("leaver", "Leaver", "Cordon-demo-2022", Set.of(Roles.TOWN_STAFF), Set.of());
        accounts.create("keeper", "Keeper", "Cordon-demo-2022", Set.of(Roles.SECURITY_ADMINISTRATORS), Set.of());
    }

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    @Test
    void nobodyDeletesTheirOwnAccount() {
        for (String self : List.of("leaver", "keeper")) {
            identity.setAuthentication(self, List.of(), List.of());
            assertThatThrownBy(() -> identity.deleteUser(self)).isInstanceOf(Refused.class);
        }
        signOut();
        assertThat(identity.createUserQuery().userIdIn("leaver", "keeper").count())
                .isEqualTo(2);
    }
}
