package org.cordon.control.editions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordon.control.ControlRules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One transaction of a preview: takes the change, works out the next people, and opens it for confirmation behind the last. */
@Component
class EditionPreviewStep {

    private final EditionChanges changes;
    private final EditionChangePeople people;
    private final EditionPreview preview;
    private final ControlRules rules;

    EditionPreviewStep(EditionChanges changes, EditionChangePeople people, EditionPreview preview, ControlRules rules) {
        this.changes = changes;
        this.people = people;
        this.preview = preview;
        this.rules = rules;
    }

    /** False if the change is no longer being previewed, or another node or thread is at it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean preview(UUID id, int most) {
        Optional<EditionChange> taken = changes.takeForPreview(id);
        taken.ifPresent(change -> preview(change, most));
        return taken.isPresent();
    }

    private void preview(EditionChange change, int most) {
        List<EditionChangeRow> rows =
                preview.after(people.last(change.id()), most, change.edition(), rules.at(change.tables()));
        if (rows.isEmpty()) {
            changes.propose(change.id());
        } else {
            people.add(change.id(), rows);
            changes.previewed(change.id());
        }
    }
}
