package org.cordon.pushes.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cordon.pushes.RowSelection;
import org.jspecify.annotations.Nullable;

/** Rows by their ids, or all that a filter finds; at most 10,000. */
record SelectedRows(
        @Nullable @Size(max = 10000) List<@NotNull Long> ids,
        @Nullable @Valid RowQuery filter) {

    RowSelection selection() {
        return new RowSelection(ids, filter == null ? null : filter.filter());
    }
}
