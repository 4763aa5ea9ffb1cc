package org.cordon.platform.security.sessions;

import java.util.Optional;
import org.cordon.platform.security.StaffUser;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;

/** Reads who is signed in. */
final class StaffUsers {

    private StaffUsers() {}

    static Optional<StaffUser> in(SecurityContext context) {
        Authentication authentication = context.getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof StaffUser staff
                ? Optional.of(staff)
                : Optional.empty();
    }
}
