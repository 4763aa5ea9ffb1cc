package org.cordon.exchange;

import java.util.Set;
import org.cordon.platform.errors.NotEntitled;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.Entitlement;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.springframework.stereotype.Component;

/** Who looks after receivers, and for which units a program acknowledges. */
@Component
class ExchangeStaff {

    private final CurrentStaff staff;
    private final Entitlement entitlement;

    ExchangeStaff(CurrentStaff staff, Entitlement entitlement) {
        this.staff = staff;
        this.entitlement = entitlement;
    }

    /** @throws NotEntitled {@code outbox.notEntitled} unless the caller runs the installation */
    String requireAdministrator() {
        if (!entitlement.holdsAny(Set.of(Roles.SYSTEM_ADMINISTRATORS))) {
            throw new NotEntitled("outbox.notEntitled", "System administrators look after receivers");
        }
        return staff.require().userId();
    }

    /** @throws NotEntitled {@code outbox.program} unless the caller is a program */
    Set<String> unitsOfProgram() {
        StaffUser program = staff.require();
        if (!program.hasRole(Roles.SERVICE_ACCOUNTS)) {
            throw new NotEntitled("outbox.program", "The town's system acknowledges, by its service account");
        }
        return program.unitCodes();
    }
}
