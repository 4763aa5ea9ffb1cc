package org.cordon.retention;

import java.util.UUID;
import org.cordon.platform.audit.AuditedChange;
import org.cordon.platform.errors.Conflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a run begin by the word of a second person, or takes it back. */
@Service
public class RetentionConfirmation {

    private final RetentionRuns runs;
    private final RetentionItems items;
    private final RetentionStaff staff;
    private final ApplicationEventPublisher events;

    RetentionConfirmation(
            RetentionRuns runs, RetentionItems items, RetentionStaff staff, ApplicationEventPublisher events) {
        this.runs = runs;
        this.items = items;
        this.staff = staff;
        this.events = events;
    }

    /**
     * Confirms the run: what it counted is erased, as far as nothing needs it at its turn.
     *
     * @throws Conflict {@code retention.samePerson}, {@code retention.notRequested}
     */
    @Transactional
    public RetentionRun confirm(UUID id) {
        String confirmer = staff.confirmer();
        RetentionRun run = requireRequested(id);
        if (confirmer.equals(run.requestedBy())) {
            throw new Conflict(
                    "retention.samePerson",
                    "%s asked for this run: another person has to confirm it".formatted(confirmer),
                    confirmer);
        }
        runs.confirmed(id, confirmer);
        events.publishEvent(AuditedChange.approval("retention:" + id, "confirmed"));
        return runs.require(id);
    }

    /**
     * Takes the run back; what it counted stays, as figures.
     *
     * @throws Conflict {@code retention.notRequested}
     */
    @Transactional
    public RetentionRun withdraw(UUID id) {
        staff.administrator();
        requireRequested(id);
        runs.withdrawn(id);
        items.drop(id);
        events.publishEvent(AuditedChange.administration("retention:" + id, "withdrawn"));
        return runs.require(id);
    }

    private RetentionRun requireRequested(UUID id) {
        RetentionRun run = runs.lock(id);
        if (run.state() != RunState.REQUESTED) {
            throw new Conflict("retention.notRequested", "Run %s does not wait for a second person".formatted(id), id);
        }
        return run;
    }
}
