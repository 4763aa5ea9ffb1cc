package org.cordon.imports;

import java.util.Set;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may import: those who list people for the whole district. */
@Component
class ImportStaff {

    private static final Set<String> ROLES = Set.of(Roles.CDC_INVESTIGATORS, Roles.HEADQUARTERS_STAFF);

    private final CurrentStaff current;

    ImportStaff(CurrentStaff current) {
        this.current = current;
    }

    StaffUser require() {
        StaffUser user = current.require();
        if (!user.hasAnyRole(ROLES)) {
            throw new AccessDeniedException("Only the CDC and headquarters import files");
        }
        return user;
    }
}
