package org.cordon.control.web;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One line of a timeline. */
record TimelineEntryResponse(
        @Nullable OffsetDateTime enteredAt,
        @Nullable OffsetDateTime leftAt,
        String status,
        String step,
        String stepName,
        @Nullable String unit,
        @Nullable OffsetDateTime dueAt,
        @Nullable String endReason) {}
