package org.cordon.retention;

import java.util.UUID;
import java.util.stream.Collectors;
import org.cordon.platform.audit.AuditedChange;
import org.cordon.platform.errors.Conflict;
import org.cordon.retention.RetentionItems.Item;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a run begin by the word of a second person, takes it back, or stops it in the middle. */
@Service
public class RetentionConfirmation {

    private static final String STOPPED = "STOPPED";

    private final RetentionRuns runs;
    private final RetentionItems items;
    private final ItemErasure erasure;
    private final RetentionStaff staff;
    private final ApplicationEventPublisher events;

    RetentionConfirmation(
            RetentionRuns runs,
            RetentionItems items,
            ItemErasure erasure,
            RetentionStaff staff,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.items = items;
        this.erasure = erasure;
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
     * Takes the run back; what it counted stays, as figures. Of one that is still being counted nothing stays: some kinds of data
     * would look like all.
     *
     * @throws Conflict {@code retention.notRequested}
     */
    @Transactional
    public RetentionRun withdraw(UUID id) {
        staff.administrator();
        if (runs.lock(id).state() == RunState.COUNTING) {
            items.clear(id);
        } else {
            requireRequested(id);
            items.drop(id);
        }
        runs.withdrawn(id);
        events.publishEvent(AuditedChange.administration("retention:" + id, "withdrawn"));
        return runs.require(id);
    }

    /**
     * Ends the erasing after what is being erased at this moment. What has not had its turn is counted as left, and comes with the
     * next run; the run ends as a report.
     *
     * @throws Conflict {@code retention.notErasing}
     */
    @Transactional
    public RetentionRun stop(UUID id) {
        staff.administrator();
        if (runs.lock(id).state() != RunState.ERASING) {
            throw new Conflict("retention.notErasing", "Run %s is not erasing".formatted(id), id);
        }
        items.next(id, Integer.MAX_VALUE).stream()
                .collect(Collectors.groupingBy(Item::data, Collectors.summingLong(erasure::due)))
                .forEach((data, count) -> items.count(id, data, STOPPED, count));
        items.drop(id);
        events.publishEvent(AuditedChange.administration("retention:" + id, "stopped"));
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
