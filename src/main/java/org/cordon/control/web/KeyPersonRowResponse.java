package org.cordon.control.web;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One key person of a list; the name is masked. */
record KeyPersonRowResponse(
        String number,
        @Nullable String name,
        String category,
        @Nullable String measure,
        String status,
        @Nullable String unit,
        @Nullable OffsetDateTime since,
        @Nullable OffsetDateTime dueAt,
        boolean overdue,
        @Nullable String endReason) {}
