package org.cordon.control.web;

import java.util.List;
import org.cordon.control.editions.EditionChange;
import org.cordon.control.editions.EditionChangeCounts;
import org.cordon.control.editions.EditionChangeFigures;
import org.cordon.control.editions.EditionEffect;
import org.springframework.stereotype.Component;

/** Shows edition changes with their figures. */
@Component
class EditionChangePresenter {

    private final EditionChangeFigures figures;
    private final ControlStatusPresenter times;

    EditionChangePresenter(EditionChangeFigures figures, ControlStatusPresenter times) {
        this.figures = figures;
        this.times = times;
    }

    EditionChangeResponse response(EditionChange change) {
        return new EditionChangeResponse(
                change.id(),
                change.edition(),
                change.reason(),
                List.of(change.tables().split(",")),
                change.changedTables(),
                change.state(),
                change.proposedBy(),
                times.time(change.proposedAt()),
                change.isBeingPreviewed() ? null : times.time(change.previewedAt()),
                change.confirmedBy(),
                times.time(change.confirmedAt()),
                change.closedBy(),
                times.time(change.closedAt()),
                counts(figures.counts(change.id())),
                hasProgress(change) ? figures.progress(change) : null);
    }

    private static boolean hasProgress(EditionChange change) {
        return change.isBeingPreviewed() || change.confirmedAt() != null;
    }

    private static EditionChangeResponse.Counts counts(EditionChangeCounts counts) {
        return new EditionChangeResponse.Counts(
                counts.people(),
                counts.of(EditionEffect.OVER),
                counts.of(EditionEffect.NOT_JUDGED),
                counts.of(EditionEffect.SHORTENED),
                counts.of(EditionEffect.LENGTHENED),
                counts.of(EditionEffect.OTHERWISE),
                counts.of(EditionEffect.UNCHANGED),
                counts.of(EditionEffect.UNKNOWN),
                counts.raised());
    }
}
