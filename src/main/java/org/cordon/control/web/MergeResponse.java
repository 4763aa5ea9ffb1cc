package org.cordon.control.web;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One merge. */
record MergeResponse(
        String survivor,
        String duplicate,
        String reason,
        @Nullable OffsetDateTime mergedAt,
        @Nullable String mergedBy) {}
