package org.cordon.control.editions;

import java.util.Objects;
import org.cordon.control.PlanRow;
import org.jspecify.annotations.Nullable;

/**
 * What an edition change means for one person and whether it has been done.
 *
 * @param raised whether the person goes back to the decision because more is ordered than is in force
 * @param after the plan that was previewed; none where the rules give no answer
 * @param failure why there is no answer, or why the recalculation failed
 */
public record EditionChangeRow(
        String number,
        EditionEffect effect,
        boolean raised,
        PlanRow before,
        @Nullable PlanRow after,
        Turn turn,
        @Nullable String failure) {

    /** Whether it has been this person's turn. */
    public enum Turn {
        /** The change is not confirmed yet. */
        PREVIEWED,
        /** Waits for the recalculation. */
        PENDING,
        /** Recalculated, or no longer under control. */
        DONE,
        /** Could not be recalculated; the failure says why. */
        FAILED,
        /** The recalculation was stopped before. */
        SKIPPED
    }

    /** Whether somebody who confirmed the other row would have confirmed something else. */
    boolean differsFrom(EditionChangeRow shown) {
        return effect != shown.effect || raised != shown.raised || !Objects.equals(after, shown.after);
    }
}
