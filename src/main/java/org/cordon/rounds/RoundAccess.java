package org.cordon.rounds;

import java.util.Set;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Who opens rounds and who sends samples. */
@Service
public class RoundAccess {

    private static final Set<String> SENDERS = Set.of(Roles.SERVICE_ACCOUNTS, Roles.CDC_INVESTIGATORS);

    private final CurrentStaff staff;

    RoundAccess(CurrentStaff staff) {
        this.staff = staff;
    }

    /** The id of the member of headquarters or the CDC. */
    public String requireOpener() {
        return require(Roles.WHOLE_DISTRICT, "Only headquarters and the CDC lead rounds");
    }

    /** Whether the caller may do more than look. */
    public boolean isOpener() {
        return staff.seesAllUnits();
    }

    /** The id of the sender. */
    public String requireSender() {
        return require(SENDERS, "Only laboratories' systems and the CDC send samples");
    }

    private String require(Set<String> roles, String refusal) {
        StaffUser user = staff.require();
        if (!user.hasAnyRole(roles)) {
            throw new AccessDeniedException(refusal);
        }
        return user.userId();
    }
}
