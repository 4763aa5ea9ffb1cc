package org.cordon.control.editions;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.cordon.platform.data.Rests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fills the previews of proposed changes, some people in one transaction. Nothing but what is kept says how far it is: after
 * a crash any node goes on behind the last person.
 */
@Component
class EditionPreviewing {

    private static final Logger LOG = LoggerFactory.getLogger(EditionPreviewing.class);

    private static final Duration REST = Duration.ofMinutes(5);

    private final EditionChanges changes;
    private final EditionPreviewStep step;
    private final Rests rests;
    private final int atOnce;

    EditionPreviewing(
            EditionChanges changes,
            EditionPreviewStep step,
            Clock clock,
            @Value("${cordon.edition-change.previewed-at-once:500}") int atOnce) {
        this.changes = changes;
        this.step = step;
        this.rests = new Rests(REST, clock);
        this.atOnce = atOnce;
    }

    /** Previews the next people of each change; false when there is nothing to do at the moment. */
    boolean work() {
        boolean some = false;
        for (UUID id : changes.beingPreviewed()) {
            some |= !rests.isResting(id) && previewsSome(id);
        }
        return some;
    }

    /** A preview that cannot go on, such as by tables that somebody deleted, holds no other one up. */
    private boolean previewsSome(UUID id) {
        try {
            return step.preview(id, atOnce);
        } catch (RuntimeException failure) {
            LOG.error(
                    "The preview of the edition change {} is interrupted; this node tries it again at {}",
                    id,
                    rests.rest(id),
                    failure);
            return false;
        }
    }
}
