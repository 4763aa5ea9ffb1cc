package org.cordon.control.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who names somebody, and who has them now. */
record SourcesResponse(@Nullable String status, @Nullable String unit, List<Source> sources) {

    /** One source. */
    record Source(
            String name,
            String category,
            @Nullable LocalDate exposureDate,
            @Nullable OffsetDateTime reportedAt) {}
}
