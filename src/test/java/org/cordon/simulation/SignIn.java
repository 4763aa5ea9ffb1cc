package org.cordon.simulation;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.platform.security.StaffUser;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Acts in the name of a member of staff: what the product and the engine refuse them, is refused here. */
final class SignIn {

    private final IdentityService identity;

    SignIn(Setting setting) {
        this.identity = setting.bean(IdentityService.class);
    }

    <T> T as(StaffUser staff, Supplier<T> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(staff, "", staff.getAuthorities()));
        identity.setAuthentication(staff.userId(), List.copyOf(staff.roles()), List.copyOf(staff.unitCodes()));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
            SecurityContextHolder.clearContext();
        }
    }
}
