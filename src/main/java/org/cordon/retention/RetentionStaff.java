package org.cordon.retention;

import java.util.Set;
import org.cordon.platform.errors.NotEntitled;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.Entitlement;
import org.cordon.platform.security.Roles;
import org.springframework.stereotype.Component;

/** Who has a say in erasing: one office asks, another confirms, and nobody is in two of them. */
@Component
class RetentionStaff {

    private final CurrentStaff staff;
    private final Entitlement entitlement;

    RetentionStaff(CurrentStaff staff, Entitlement entitlement) {
        this.staff = staff;
        this.entitlement = entitlement;
    }

    /** @throws NotEntitled {@code retention.notEntitled} unless the caller runs the installation */
    String requester() {
        return require(Set.of(Roles.SYSTEM_ADMINISTRATORS));
    }

    /** @throws NotEntitled {@code retention.notEntitled} unless the caller looks after accounts and rights */
    String confirmer() {
        return require(Set.of(Roles.SECURITY_ADMINISTRATORS));
    }

    /** @throws NotEntitled {@code retention.notEntitled} unless the caller is one of the three administrators */
    String administrator() {
        return require(Roles.EXCLUSIVE);
    }

    private String require(Set<String> roles) {
        if (!entitlement.holdsAny(roles)) {
            throw new NotEntitled(
                    "retention.notEntitled",
                    "A system administrator asks for a run and a security administrator confirms it");
        }
        return staff.require().userId();
    }
}
