package org.cordon.replays;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outbreak lived under one edition.
 *
 * @param effectiveFrom when the edition came into force; the outbreak may be older
 * @param people what happened to each person, where the caller asked for it
 */
public record EditionReplay(
        String edition,
        LocalDate effectiveFrom,
        ReplayTotals totals,
        List<ReplayDay> days,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PersonLog> people) {

    /** What happened to one person. */
    public record PersonLog(String id, List<PersonEvent> events) {}
}
