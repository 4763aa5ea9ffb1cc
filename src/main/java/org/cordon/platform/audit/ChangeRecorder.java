package org.cordon.platform.audit;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.cordon.platform.security.CurrentStaff;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Records changes as the last thing in their transaction, so that others wait for their turn as short as can be. */
@Component
class ChangeRecorder {

    private final AuditWriter writer;
    private final CurrentStaff staff;
    private final SealedNotes notes;
    private final TransactionTemplate transaction;

    ChangeRecorder(AuditWriter writer, CurrentStaff staff, SealedNotes notes, PlatformTransactionManager transactions) {
        this.writer = writer;
        this.staff = staff;
        this.notes = notes;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void record(AuditedChange change) {
        AuditEntry entry = entry(change);
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            transaction.executeWithoutResult(status -> writer.join(List.of(entry)));
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                writer.join(List.of(entry));
            }
        });
    }

    private AuditEntry entry(AuditedChange change) {
        return new AuditEntry(
                who(),
                change.action(),
                change.people(),
                change.subject(),
                String.join(",", new TreeSet<>(change.fields())),
                change.reason(),
                notes.seal(change.about(), change.note()),
                "done");
    }

    private Actor who() {
        return WorkScopes.current()
                .map(WorkScope::who)
                .orElseGet(() -> Actor.of(
                        staff.find().orElse(null),
                        Actor.SYSTEM,
                        "",
                        UUID.randomUUID().toString(),
                        "-"));
    }
}
