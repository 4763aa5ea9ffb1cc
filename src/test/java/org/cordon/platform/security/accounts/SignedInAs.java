package org.cordon.platform.security.accounts;

import java.util.Set;
import org.cordon.platform.security.StaffUser;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs the rest of a test on behalf of somebody. */
public final class SignedInAs {

    private SignedInAs() {}

    public static void user(String userId, String... roles) {
        StaffUser staff = new StaffUser(userId, userId, Set.of(roles), Set.of());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(staff, null, staff.getAuthorities()));
    }

    public static void nobody() {
        SecurityContextHolder.clearContext();
    }
}
