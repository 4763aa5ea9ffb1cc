package org.cordon.pushes.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.cordon.pushes.ListedRow;
import org.jspecify.annotations.Nullable;

/** A page of rows. */
record RowPage(
        List<RowAnswer> items,

        @Nullable @Schema(description = "Where the next page begins; null on the last one")
        Long next) {

    static RowPage of(List<ListedRow> rows, int limit) {
        return new RowPage(
                rows.stream().map(RowAnswer::of).toList(),
                rows.size() < limit ? null : rows.get(rows.size() - 1).row().id());
    }
}
