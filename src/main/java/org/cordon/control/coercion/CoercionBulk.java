package org.cordon.control.coercion;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.cordon.platform.errors.NotEntitled;
import org.cordon.platform.security.Entitlement;
import org.cordon.platform.security.Roles;
import org.springframework.stereotype.Component;

/**
 * Keeps changes of many people for headquarters, also where they were proposed as many small ones: at the approval all that
 * the author has proposed counts, and all that these two have put into force for each other.
 */
@Component
class CoercionBulk {

    private final CoerciveChanges changes;
    private final CoercionLimits limits;
    private final Entitlement entitlement;
    private final Clock clock;

    CoercionBulk(CoerciveChanges changes, CoercionLimits limits, Entitlement entitlement, Clock clock) {
        this.changes = changes;
        this.limits = limits;
        this.entitlement = entitlement;
        this.clock = clock;
    }

    /**
     * Counts again: of two proposals at once, neither has counted the other. Two approvals come one after the other.
     *
     * @throws NotEntitled {@code coerciveChange.headquarters}
     */
    void require(CoerciveChange change, String approver, int affected) {
        changes.takeTurn();
        int proposed = changes.affectedSince(change.authorId(), since());
        int together = affected + changes.appliedBetween(change.authorId(), approver, since());
        if (limits.isBulk(Math.max(proposed, together)) && !entitlement.holdsAny(Set.of(Roles.HEADQUARTERS_STAFF))) {
            throw new NotEntitled(
                    "coerciveChange.headquarters", "A change of so many people is for headquarters to approve");
        }
    }

    private Instant since() {
        return clock.instant().minus(limits.together());
    }
}
