package org.cordon.control.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.cordon.control.Measure;
import org.cordon.control.PlanRow;
import org.cordon.control.editions.EditionChangeRow;
import org.jspecify.annotations.Nullable;

/** What an edition change means for one person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EditionChangePersonResponse(
        String number,
        String effect,
        boolean raised,
        Plan before,
        @Nullable Plan after,
        EditionChangeRow.Turn turn,
        @Nullable String failure) {

    static EditionChangePersonResponse of(EditionChangeRow row) {
        PlanRow after = row.after();
        return new EditionChangePersonResponse(
                row.number(),
                row.effect().code(),
                row.raised(),
                Plan.of(row.before()),
                after == null ? null : Plan.of(after),
                row.turn(),
                row.failure());
    }

    /** One side of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Plan(
            String edition,
            String category,
            @Nullable String measure,
            LocalDate isolationUntil,
            LocalDate monitoringUntil,
            List<String> rows) {

        static Plan of(PlanRow row) {
            Measure measure = row.measure();
            return new Plan(
                    row.edition(),
                    row.category().code(),
                    measure == null ? null : measure.code(),
                    row.isolationUntil(),
                    row.monitoringUntil(),
                    row.ruleRows().isEmpty()
                            ? List.of()
                            : List.of(row.ruleRows().split(",")));
        }
    }
}
