package org.cordon.residents.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.cordon.residents.MatchInReview;
import org.jspecify.annotations.Nullable;

/** A page of the review list. */
record MatchPage(
        List<MatchInReview> items,

        @Nullable @Schema(description = "Where the next page begins; null on the last one")
        Long next) {

    static MatchPage of(List<MatchInReview> items, int limit) {
        return new MatchPage(
                items, items.size() < limit ? null : items.get(items.size() - 1).id());
    }
}
