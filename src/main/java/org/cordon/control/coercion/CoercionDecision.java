package org.cordon.control.coercion;

import java.time.Clock;
import java.util.List;
import org.cordon.platform.audit.AuditedChange;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The word of the second person. They approve what the author proposed and both saw: a change that would now mean
 * something else for anybody is never approved; it is proposed anew. It is called by the task of the change, and by
 * nothing else.
 */
@Service
public class CoercionDecision {

    private final CoerciveChanges changes;
    private final AffectedSubjects affected;
    private final CoercionEffects effects;
    private final CoercionStaff staff;
    private final CoercionProcess process;
    private final CoercionBulk bulk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoercionDecision(
            CoerciveChanges changes,
            AffectedSubjects affected,
            CoercionEffects effects,
            CoercionStaff staff,
            CoercionProcess process,
            CoercionBulk bulk,
            ApplicationEventPublisher events,
            Clock clock) {
        this.process = process;
        this.bulk = bulk;
        this.clock = clock;
        this.changes = changes;
        this.affected = affected;
        this.effects = effects;
        this.staff = staff;
        this.events = events;
    }

    /**
     * Puts the change into force, or refuses it.
     *
     * @param note why it is refused; for an approval, whatever the second person wants to add
     * @throws org.cordon.platform.errors.NotEntitled {@code coerciveChange.notEntitled}, {@code coerciveChange.headquarters}
     * @throws Conflict {@code coerciveChange.samePerson}, {@code coerciveChange.decided}, {@code coerciveChange.authorGone},
     *     {@code coerciveChange.peopleChanged}, {@code coerciveChange.personEnded},
     *     {@code coerciveChange.lapsed}
     * @throws Refused {@code coerciveChange.noNote} if it is refused without a reason
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(String id, boolean approved, String note) {
        CoerciveChange change = changes.lockProposed(id);
        String approver = staff.requireApprover(change);
        List<AffectedSubject> rows = affected.of(id);
        if (approved) {
            approve(change, approver, rows);
        } else if (note.isBlank()) {
            throw new Refused("coerciveChange.noNote", "Say why the change is refused");
        }
        changes.close(id, approved ? CoercionState.APPLIED : CoercionState.REFUSED, approver, note);
        events.publishEvent(AuditedChange.approval(
                CoercionProposals.people(rows),
                CoercionProposals.subject(id),
                approved ? change.reasonCode() : "refused"));
    }

    /**
     * Lets the task of the change be given to this person.
     *
     * @throws Conflict {@code coerciveChange.samePerson}
     */
    public void requireOther(String id, String userId) {
        staff.requireOther(changes.require(id), userId);
    }

    /** Also where the timer of the task has not run. */
    private void requireInTime(CoerciveChange change) {
        if (process.lapsesAt(change.id(), change.proposedAt()).isBefore(clock.instant())) {
            throw new Conflict(
                    "coerciveChange.lapsed",
                    "%s was proposed too long ago: let it be proposed anew".formatted(change.id()),
                    change.id());
        }
    }

    private void approve(CoerciveChange change, String approver, List<AffectedSubject> shown) {
        staff.requireAuthor(change);
        requireInTime(change);
        bulk.require(change, approver, shown.size());
        effects.hold(change, shown);
        List<AffectedSubject> now = effects.preview(change, shown);
        long differing = now.stream().filter(row -> !shown.contains(row)).count();
        if (differing > 0) {
            throw new Conflict(
                    "coerciveChange.peopleChanged",
                    "The change would now mean something else for %d people than was proposed: refuse it, and let it be proposed anew"
                            .formatted(differing),
                    differing);
        }
        effects.apply(change, now);
    }
}
