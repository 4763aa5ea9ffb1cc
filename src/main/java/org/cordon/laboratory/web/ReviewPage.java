package org.cordon.laboratory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.cordon.laboratory.ResultInReview;
import org.jspecify.annotations.Nullable;

/** A page of the review list. */
record ReviewPage(
        List<ResultInReview> items,

        @Nullable @Schema(description = "Where the next page begins; null on the last one")
        Long next) {

    static ReviewPage of(List<ResultInReview> items, int limit) {
        return new ReviewPage(
                items, items.size() < limit ? null : items.get(items.size() - 1).id());
    }
}
