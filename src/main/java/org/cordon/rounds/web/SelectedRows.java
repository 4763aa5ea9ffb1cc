package org.cordon.rounds.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cordon.rounds.RowFilter;
import org.cordon.rounds.RowSelection;
import org.cordon.rounds.RowState;
import org.jspecify.annotations.Nullable;

/** Rows by their ids, or all that a filter finds; at most 10,000. */
record SelectedRows(
        @Nullable @Size(max = 10000) List<@NotNull Long> ids,
        @Nullable @Valid Filter filter) {

    /** Whatever is left out does not matter. */
    @Schema(name = "RowFilter")
    record Filter(
            @Nullable @Size(max = 9) String town,
            @Nullable @Size(max = 12) String community,
            @Nullable @Size(max = 20) String grid,
            @Nullable RowState state) {}

    RowSelection selection() {
        return new RowSelection(
                ids,
                filter == null
                        ? null
                        : new RowFilter(filter.town(), filter.community(), filter.grid(), filter.state(), null));
    }
}
