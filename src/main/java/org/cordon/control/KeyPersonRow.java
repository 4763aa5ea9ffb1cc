package org.cordon.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a list of key persons, from the projection. */
public record KeyPersonRow(
        String number,
        long personId,
        KeyPersonCategory category,
        @Nullable Measure measure,
        ControlStatus status,
        @Nullable String unitCode,
        Instant since,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable String endReason) {}
