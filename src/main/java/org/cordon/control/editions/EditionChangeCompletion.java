package org.cordon.control.editions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordon.control.ControlRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the recalculation once everybody has had their turn. A listing that began before the confirmation may end after
 * it, under the old edition or the old tables: such latecomers are looked for until no transaction can be that old any more.
 */
@Component
class EditionChangeCompletion {

    private final EditionChanges changes;
    private final EditionChangeQueue queue;
    private final EditionChangePeople people;
    private final EditionPreview preview;
    private final ControlRules rules;
    private final Clock clock;
    private final Duration settling;

    EditionChangeCompletion(
            EditionChanges changes,
            EditionChangeQueue queue,
            EditionChangePeople people,
            EditionPreview preview,
            ControlRules rules,
            Clock clock,
            @Value("${cordon.edition-change.settling:PT1M}") Duration settling) {
        this.changes = changes;
        this.queue = queue;
        this.people = people;
        this.preview = preview;
        this.rules = rules;
        this.clock = clock;
        this.settling = settling;
    }

    /** True if latecomers joined the queue; without any, the change is completed as soon as it has settled. */
    @Transactional
    public boolean findsLatecomers(UUID id) {
        EditionChange change = changes.lock(id);
        if (change.state() != EditionChangeState.RUNNING || !queue.isEmpty(id)) {
            return false;
        }
        List<String> latecomers = queue.latecomers(change, settled(change));
        if (latecomers.isEmpty()) {
            complete(change);
            return false;
        }
        people.add(id, preview.of(latecomers, change.edition(), rules.at(change.tables())));
        return true;
    }

    /** From when on no listing can still follow what was in force before the confirmation. */
    private Instant settled(EditionChange change) {
        return Objects.requireNonNull(change.confirmedAt(), "a running change is confirmed")
                .plus(settling);
    }

    private void complete(EditionChange change) {
        if (!clock.instant().isBefore(settled(change))) {
            changes.close(change.id(), EditionChangeState.COMPLETED, "");
        }
    }
}
