package org.cordon.control.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.cordon.control.search.SearchStep;
import org.jspecify.annotations.Nullable;

/** The search for one person. */
record SearchResponse(@Nullable String charged, @Nullable OffsetDateTime chargedAt, List<Attempt> attempts) {

    /** One attempt. */
    record Attempt(
            SearchStep step,
            String outcome,
            @Nullable OffsetDateTime madeAt,
            @Nullable String madeBy) {}
}
