package org.cordon.residents.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.cordon.residents.ListedResident;
import org.jspecify.annotations.Nullable;

/** A page of the register. */
record ResidentPage(
        List<ListedResident> items,

        @Nullable @Schema(description = "Where the next page begins; null on the last one")
        Long next) {

    static ResidentPage of(List<ListedResident> items, int limit) {
        return new ResidentPage(
                items, items.size() < limit ? null : items.get(items.size() - 1).id());
    }
}
