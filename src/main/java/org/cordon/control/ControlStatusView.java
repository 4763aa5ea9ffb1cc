package org.cordon.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cordon.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Who the person is to the district right now: status, measure, place, owner and what comes next.
 *
 * @param healthCode colour by the rule table; empty where nobody here answers for it
 * @param since when the deciding element was reached
 * @param plannedRelease first day on which the last part of the measure may end; a proposal, never a promise
 * @param nextTestDue next test day of the plan
 * @param asOf when the engine was asked
 */
public record ControlStatusView(
        String number,
        @Nullable ControlStatus status,
        @Nullable String endReason,
        @Nullable KeyPersonCategory category,
        @Nullable Measure measure,
        @Nullable String edition,
        @Nullable HealthCode healthCode,
        @Nullable Instant since,
        @Nullable Unit responsibleUnit,
        @Nullable String location,
        @Nullable LocalDate plannedRelease,
        @Nullable LocalDate nextTestDue,
        List<EnginePosition.OpenTask> openTasks,
        String processInstanceId,
        List<String> activityIds,
        Instant asOf) {

    /** Whether somebody is late with something for this person. */
    public boolean isOverdue() {
        return openTasks.stream().anyMatch(task -> isOverdue(task));
    }

    public boolean isOverdue(EnginePosition.OpenTask task) {
        return task.dueAt() != null && task.dueAt().isBefore(asOf);
    }
}
