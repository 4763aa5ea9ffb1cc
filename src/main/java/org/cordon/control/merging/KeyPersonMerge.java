package org.cordon.control.merging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One key person ended as the duplicate of another, who goes on.
 *
 * @param mergedBy the user who merged them; empty if a program did
 */
public record KeyPersonMerge(
        String survivor,
        String duplicate,
        String reason,
        Instant mergedAt,
        @Nullable String mergedBy) {}
