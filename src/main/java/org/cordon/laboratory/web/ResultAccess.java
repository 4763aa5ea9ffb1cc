package org.cordon.laboratory.web;

import java.util.Set;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffUser;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Lets laboratories' systems and the CDC send results, and only the CDC say whom a doubtful one is about. */
@Component
class ResultAccess {

    private static final Set<String> SENDERS = Set.of(Roles.SERVICE_ACCOUNTS, Roles.CDC_INVESTIGATORS);

    private final CurrentStaff staff;

    ResultAccess(CurrentStaff staff) {
        this.staff = staff;
    }

    /** The id of the sender. */
    String requireSender() {
        return require(SENDERS, "Only laboratories' systems and the CDC send results");
    }

    /** Whether a laboratory's own system sends, and not a person: an account of before may still be both. */
    boolean isLaboratory() {
        StaffUser sender = staff.require();
        return sender.hasRole(Roles.SERVICE_ACCOUNTS) && !sender.hasRole(Roles.CDC_INVESTIGATORS);
    }

    /** The id of the member of the CDC. */
    String requireCdc() {
        return require(Set.of(Roles.CDC_INVESTIGATORS), "Only the CDC reviews results");
    }

    private String require(Set<String> roles, String refusal) {
        StaffUser user = staff.require();
        if (!user.hasAnyRole(roles)) {
            throw new AccessDeniedException(refusal);
        }
        return user.userId();
    }
}
