package org.cordon.replays;

import java.time.LocalDate;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one person on one day of a replay.
 *
 * @param category why they are under control, while they are
 * @param measure what is in force then
 * @param until first day on which control may end, while it lasts
 */
public record PersonEvent(
        LocalDate day,
        What what,
        @Nullable KeyPersonCategory category,
        Measure measure,
        @Nullable LocalDate until) {

    /** The kinds of event. */
    public enum What {
        /** Put under control. */
        LISTED,
        /** Named again while under control; the plan may have moved. */
        LISTED_AGAIN,
        /** Listed when the period was over already. */
        LISTED_TOO_LATE,
        /** Let go at the end of the period. */
        RELEASED,
        /** Confirmed while under control. */
        CONVERTED,
        /** Confirmed while not under control although somebody led to them. */
        MISSED,
        /** Confirmed; nobody on the list led to them. */
        CONFIRMED;

        static What of(CaseOutcome outcome) {
            return switch (outcome) {
                case CONVERTED -> CONVERTED;
                case WITHOUT_SOURCE -> CONFIRMED;
                default -> MISSED;
            };
        }
    }
}
