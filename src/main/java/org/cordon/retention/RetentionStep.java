package org.cordon.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordon.platform.audit.AuditAction;
import org.cordon.platform.audit.AuditedChange;
import org.cordon.retention.RetentionItems.Item;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One transaction of a run: takes some items, erases what is still due, counts; a crash loses and doubles nothing. */
@Component
class RetentionStep {

    private static final String FAILED = "FAILED";

    private final RetentionRuns runs;
    private final RetentionItems items;
    private final ItemErasure erasure;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RetentionStep(
            RetentionRuns runs,
            RetentionItems items,
            ItemErasure erasure,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.items = items;
        this.erasure = erasure;
        this.events = events;
        this.clock = clock;
    }

    /** Answers whether there was anything to take; a hold that is set meanwhile waits for it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean erase(UUID run, int most) {
        runs.lock(run);
        List<Item> taken = items.take(run, most);
        taken.forEach(item -> erase(run, item));
        return !taken.isEmpty();
    }

    /** What waits for its turn. */
    public List<Item> next(UUID run, int most) {
        return items.next(run, most);
    }

    /** A single item in a transaction of its own. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void eraseOne(UUID run, Item item) {
        runs.lock(run);
        if (items.take(run, item)) {
            erase(run, item);
        }
    }

    /** Leaves an item that cannot be erased; the next run tries it again. Of a part in which nobody is due, the failure still shows. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void leave(UUID run, Item item) {
        runs.lock(run);
        if (items.take(run, item)) {
            items.count(run, item.data(), FAILED, Math.max(erasure.due(item), 1));
        }
    }

    /** Writes the report if nothing waits any more, also on another node. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void finish(UUID id) {
        RetentionRun run = runs.lock(id);
        if (run.state() == RunState.ERASING && !items.areLeft(id)) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            String hash = ReportHash.of(run, now);
            runs.done(id, hash, now);
            events.publishEvent(report(run, hash));
        }
    }

    /** Its counts and its mark go to the audit, in the transaction that ends it. */
    private static AuditedChange report(RetentionRun run, String hash) {
        String counts = run.counts().stream()
                .map(count -> "%s %s %d".formatted(count.dataClass(), count.outcome(), count.items()))
                .collect(Collectors.joining(", "));
        return new AuditedChange(
                AuditAction.ADMIN, List.of(), "retention:" + run.id(), Set.of(), "finished", hash + ": " + counts);
    }

    private void erase(UUID run, Item item) {
        erasure.erase(item).forEach((outcome, count) -> items.count(run, item.data(), outcome, count));
    }
}
