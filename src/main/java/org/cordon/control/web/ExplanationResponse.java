package org.cordon.control.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code GET /api/v1/key-persons/{number}/explanation}.
 *
 * @param rules the rows that decided, the national table first
 * @param listings every reason why the person is on the list
 * @param blockers what keeps the person from being let go; empty when nothing does
 * @param next what comes next, when, and who owns it
 * @param controlStatus where the person stands
 */
record ExplanationResponse(
        String number,
        EditionResponse edition,
        List<RuleRowResponse> rules,
        List<ListingResponse> listings,
        DayCountResponse dayCount,
        List<BlockerResponse> blockers,
        List<NextResponse> next,
        ControlStatusResponse controlStatus) {

    /** The edition that the person follows. */
    record EditionResponse(String code, String name, LocalDate inForceSince) {}

    /** One reason to be on the list. */
    record ListingResponse(
            String origin,
            String originName,
            String category,
            String categoryName,
            LocalDate exposureDate,
            OffsetDateTime listedAt) {}

    /** Which day it is; {@code period} is ISOLATION or MONITORING, {@code countFrom} says how day 0 was found. */
    record DayCountResponse(
            LocalDate dayZero, String countFrom, String countFromText, String period, long day, long of, String text) {}

    /** One thing that blocks the release. */
    record BlockerResponse(
            String code, @Nullable LocalDate day, @Nullable String detail, String text) {}

    /** One thing to come; {@code kind} is task, test or release. */
    record NextResponse(
            String kind,
            String name,
            @Nullable OffsetDateTime dueAt,
            @Nullable LocalDate day,
            boolean overdue,
            @Nullable String unit,
            List<String> candidateRoles) {}
}
