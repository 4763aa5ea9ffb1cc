package org.cordon.control;

import org.jspecify.annotations.Nullable;

/**
 * Which key persons a list shows; empty parts do not filter.
 *
 * @param unit code of the unit that answers now
 * @param after number of the last row of the page before
 * @param limit rows of a page, 1 to 500
 */
public record KeyPersonFilter(
        @Nullable ControlStatus status,
        @Nullable String unit,
        @Nullable KeyPersonCategory category,
        @Nullable Boolean overdue,
        @Nullable String after,
        int limit) {

    public static final int MAX_LIMIT = 500;

    public KeyPersonFilter {
        limit = Math.max(1, Math.min(limit, MAX_LIMIT));
    }
}
