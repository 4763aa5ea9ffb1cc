package org.cordon.control.editions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move of everybody under control to another edition of the protocol, or to newly deployed tables of the edition in
 * force. One person proposes it; what it would mean for each key person is worked out in the background, and a second one confirms
 * exactly that.
 * From then on new listings follow it, and the running people are recalculated one after the other, by the versions of
 * the tables that were shown. It can be withdrawn before the confirmation, also in the middle of the preview, paused and stopped after it.
 *
 * @param tables the versions of the rule tables that decide, such as {@code ControlMeasure:3,LocalOverride:1}
 * @param tablesBefore those that decided when it was proposed; null for a change from before they were kept
 * @param previewedAt when the effects were last worked out; those of the latest people, while it is being previewed
 * @param closedBy who withdrew or stopped it; nobody where it simply came to its end
 */
public record EditionChange(
        UUID id,
        String edition,
        String reason,
        String tables,
        @Nullable String tablesBefore,
        EditionChangeState state,
        String proposedBy,
        Instant proposedAt,
        Instant previewedAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {

    /** Which tables it puts into force, such as {@code LocalOverride 1 → 2}. */
    public List<String> changedTables() {
        return tablesBefore == null ? List.of() : TableChanges.between(tablesBefore, tables);
    }

    /** Whether the effects for some people are still missing. */
    public boolean isBeingPreviewed() {
        return state == EditionChangeState.PREVIEWING;
    }

    public boolean isProposed() {
        return state == EditionChangeState.PROPOSED;
    }
}
