package org.cordon.control.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code GET /api/v1/key-persons/{number}/control-status}, read from the engine.
 *
 * @param measure code of the measure in force; empty until one is decided
 * @param healthCode colour of the health code and the row that decided; empty where nobody here answers for it
 * @param plannedRelease first day on which the last part of the measure may end
 * @param overdue whether any open task is late
 * @param activityIds elements of the models that a token stands on
 */
record ControlStatusResponse(
        String number,
        @Nullable String status,
        @Nullable String statusName,
        @Nullable String endReason,
        @Nullable String category,
        @Nullable String measure,
        @Nullable String edition,
        @Nullable HealthCodeResponse healthCode,
        @Nullable OffsetDateTime since,
        @Nullable UnitResponse responsibleUnit,
        @Nullable String location,
        @Nullable LocalDate plannedRelease,
        @Nullable LocalDate nextTestDue,
        boolean overdue,
        List<OpenTaskResponse> openTasks,
        String processInstanceId,
        List<String> activityIds,
        OffsetDateTime asOf) {

    /** Colour of the health code: red, yellow or green. */
    record HealthCodeResponse(String colour, String colourName, RuleRowResponse rule) {}

    /** The unit that answers for the person. */
    record UnitResponse(String code, String name) {}

    /** Something that has to be done for the person. */
    record OpenTaskResponse(
            String id,
            String name,
            @Nullable String unit,
            @Nullable OffsetDateTime dueAt,
            boolean overdue,
            List<String> candidateRoles) {}
}
