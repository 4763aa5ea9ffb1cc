package org.cordon.control.coercion;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Shows anew what a change would mean, once the approval of the old view has been refused and taken back. */
@Component
class CoercionRenewal {

    private final CoerciveChanges changes;
    private final AffectedSubjects affected;
    private final CoercionEffects effects;
    private final CoercionProcess process;

    CoercionRenewal(
            CoerciveChanges changes, AffectedSubjects affected, CoercionEffects effects, CoercionProcess process) {
        this.changes = changes;
        this.affected = affected;
        this.effects = effects;
        this.process = process;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_ROLLBACK)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(PreviewOutdated outdated) {
        CoerciveChange change = changes.lockProposed(outdated.id());
        List<AffectedSubject> now = effects.preview(change, affected.of(change.id()));
        affected.replace(change.id(), now);
        changes.previewedAgain(change.id());
        process.shown(change.id(), now);
    }
}
