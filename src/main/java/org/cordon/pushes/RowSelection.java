package org.cordon.pushes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows for a step with many at once: by their ids, or all that a filter finds. */
public record RowSelection(
        @Nullable List<Long> ids, @Nullable RowFilter filter) {}
