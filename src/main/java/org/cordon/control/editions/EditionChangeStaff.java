package org.cordon.control.editions;

import org.cordon.platform.errors.NotEntitled;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.Entitlement;
import org.cordon.platform.security.Roles;
import org.springframework.stereotype.Service;

/** Who may read, propose, confirm and stop edition changes: headquarters and the CDC. */
@Service
public class EditionChangeStaff {

    private final CurrentStaff staff;
    private final Entitlement entitlement;

    EditionChangeStaff(CurrentStaff staff, Entitlement entitlement) {
        this.staff = staff;
        this.entitlement = entitlement;
    }

    /**
     * Lets somebody read who signed in with the role.
     *
     * @throws NotEntitled {@code editionChange.notEntitled}
     */
    public void requireReader() {
        if (!staff.seesAllUnits()) {
            throw notEntitled();
        }
    }

    /** The caller's user id, if they hold the role at this moment, whatever their session remembers. */
    String requireEntitled() {
        if (!entitlement.holdsAny(Roles.WHOLE_DISTRICT)) {
            throw notEntitled();
        }
        return staff.require().userId();
    }

    private static NotEntitled notEntitled() {
        return new NotEntitled(
                "editionChange.notEntitled", "Only headquarters and the CDC propose, confirm and see edition changes");
    }
}
