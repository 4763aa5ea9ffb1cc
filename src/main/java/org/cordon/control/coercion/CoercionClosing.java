package org.cordon.control.coercion;

import java.util.List;
import java.util.Optional;
import org.cordon.platform.audit.AuditedChange;
import org.cordon.platform.errors.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a change on which nobody has decided: withdrawn by somebody entitled, or lapsed by its time. */
@Service
public class CoercionClosing {

    private final CoerciveChanges changes;
    private final AffectedSubjects affected;
    private final CoercionStaff staff;
    private final CoercionProcess process;
    private final ApplicationEventPublisher events;

    CoercionClosing(
            CoerciveChanges changes,
            AffectedSubjects affected,
            CoercionStaff staff,
            CoercionProcess process,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.affected = affected;
        this.staff = staff;
        this.process = process;
        this.events = events;
    }

    /**
     * Takes the proposal back; its author may, and so may anybody who could approve it.
     *
     * @throws Conflict {@code coerciveChange.decided}, {@code coerciveChange.lapsed}
     */
    @Transactional
    public CoerciveChange withdraw(String id) {
        String by = staff.requireEntitled();
        changes.lockProposed(id);
        close(id, CoercionState.WITHDRAWN, by, "withdrawn");
        if (!process.withdrawn(id)) {
            throw new Conflict(
                    "coerciveChange.lapsed", "%s was proposed too long ago: it lapses by itself".formatted(id), id);
        }
        return changes.require(id);
    }

    /** Nobody has decided in time: nothing happens to anybody, nor to a change that was withdrawn in the last moment. */
    @Transactional
    public void lapse(String id) {
        if (changes.lock(id).state() == CoercionState.PROPOSED) {
            close(id, CoercionState.LAPSED, null, "lapsed");
        }
    }

    /** To whom the outcome is told: the author, as long as they hold the role. */
    public Optional<String> toldTo(String id) {
        CoerciveChange change = changes.require(id);
        return Optional.of(change.authorId()).filter(author -> staff.isAuthorEntitled(change));
    }

    private void close(String id, CoercionState state, @Nullable String by, String reason) {
        List<AffectedSubject> rows = affected.of(id);
        changes.close(id, state, by, "");
        events.publishEvent(
                AuditedChange.ofSubject(CoercionProposals.people(rows), CoercionProposals.subject(id), reason, reason));
    }
}
