package org.cordon.platform.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open task that may be answered together with others.
 *
 * @param number of the person, case or thing it is about
 * @param holder a colleague who has claimed it
 */
public record BulkTask(
        String id,
        String number,
        @Nullable String unit,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable String holder) {}
