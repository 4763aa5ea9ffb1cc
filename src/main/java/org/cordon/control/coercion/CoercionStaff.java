package org.cordon.control.coercion;

import java.util.Set;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotEntitled;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.Entitlement;
import org.cordon.platform.security.Roles;
import org.springframework.stereotype.Service;

/**
 * Who may propose and approve coercive changes: headquarters and the CDC, two different people, each with the role at the
 * moment of the approval, whatever their sessions remember. Changes of many people are for headquarters to approve.
 */
@Service
public class CoercionStaff {

    private final CurrentStaff staff;
    private final Entitlement entitlement;

    CoercionStaff(CurrentStaff staff, Entitlement entitlement) {
        this.staff = staff;
        this.entitlement = entitlement;
    }

    /**
     * Lets somebody read who signed in with the role.
     *
     * @throws NotEntitled {@code coerciveChange.notEntitled}
     */
    public void requireReader() {
        if (!staff.seesAllUnits()) {
            throw notEntitled();
        }
    }

    /** The caller's user id, if they hold the role at this moment. */
    String requireEntitled() {
        if (!entitlement.holdsAny(Roles.WHOLE_DISTRICT)) {
            throw notEntitled();
        }
        return staff.require().userId();
    }

    /** The caller's user id, if they may decide on this change at this moment; the application itself never may. */
    String requireApprover(CoerciveChange change) {
        String approver = requireEntitled();
        if (change.bulk() && !entitlement.holdsAny(Set.of(Roles.HEADQUARTERS_STAFF))) {
            throw new NotEntitled(
                    "coerciveChange.headquarters", "A change of so many people is for headquarters to approve");
        }
        requireOther(change, approver);
        return approver;
    }

    /** Nobody takes the task of their own change. */
    void requireOther(CoerciveChange change, String userId) {
        if (change.authorId().equals(userId)) {
            throw new Conflict(
                    "coerciveChange.samePerson",
                    "%s proposed this change: another person has to decide on it".formatted(userId),
                    userId);
        }
    }

    /** A proposal of somebody who has lost the role since is worth nothing. */
    void requireAuthor(CoerciveChange change) {
        if (!isAuthorEntitled(change)) {
            throw new Conflict(
                    "coerciveChange.authorGone",
                    "%s no longer holds the role that this proposal needs".formatted(change.authorId()),
                    change.authorId());
        }
    }

    boolean isAuthorEntitled(CoerciveChange change) {
        return entitlement.holdsAny(change.authorId(), Roles.WHOLE_DISTRICT);
    }

    private static NotEntitled notEntitled() {
        return new NotEntitled(
                "coerciveChange.notEntitled",
                "Only headquarters and the CDC propose, decide on and see coercive changes");
    }
}
