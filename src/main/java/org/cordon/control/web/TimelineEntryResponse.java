package org.cordon.control.web;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One line of a timeline; {@code number} is that of a duplicate where it was theirs. */
record TimelineEntryResponse(
        String number,
        @Nullable OffsetDateTime enteredAt,
        @Nullable OffsetDateTime leftAt,
        String status,
        String step,
        String stepName,
        @Nullable String unit,
        @Nullable OffsetDateTime dueAt,
        @Nullable String endReason) {}
