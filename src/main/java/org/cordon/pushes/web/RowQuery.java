package org.cordon.pushes.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.cordon.pushes.RowFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Which rows; whatever is left out does not matter. Without a list or a resident, pending must be true. */
@Schema(name = "RowFilter")
record RowQuery(
        @Nullable @Size(max = 20) String kind,
        @Nullable Long batch,
        @Nullable Long round,

        @Nullable @Schema(description = "An import that named them, first or again")
        UUID file,

        @Nullable @Schema(description = "The line in that file")
        Long line,

        @Nullable @Size(max = 9) String town,
        @Nullable @Size(max = 12) String community,
        @Nullable @Size(max = 20) String grid,
        @Nullable @Size(max = 20) String state,

        @Nullable @Schema(description = "Whether somebody still has to go there")
        Boolean pending,

        @Nullable Long resident,
        @Nullable @Size(max = 64) String claimedBy,

        @Nullable
        @Schema(description = "Due before this moment, with an offset")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        OffsetDateTime dueBefore,

        @Nullable @Schema(description = "Nobody claims or answers them, and at least this level was told: 1 to 3")
        Integer alarm,

        @Nullable @Schema(description = "No row whose id is higher: none that came since they were shown")
        Long upTo) {

    RowFilter filter() {
        return new RowFilter(
                kind,
                batch,
                round,
                file,
                line,
                town,
                community,
                grid,
                state,
                pending,
                resident,
                claimedBy,
                dueBefore == null ? null : dueBefore.toInstant(),
                alarm,
                upTo);
    }
}
