package org.cordon.control.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordon.control.DayCount;
import org.cordon.control.EditionRule;
import org.cordon.control.Explanation;
import org.cordon.control.Listing;
import org.cordon.control.ReleaseBlocker;
import org.cordon.control.web.ControlStatusResponse.OpenTaskResponse;
import org.cordon.control.web.ExplanationResponse.BlockerResponse;
import org.cordon.control.web.ExplanationResponse.DayCountResponse;
import org.cordon.control.web.ExplanationResponse.EditionResponse;
import org.cordon.control.web.ExplanationResponse.ListingResponse;
import org.cordon.control.web.ExplanationResponse.NextResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts an explanation into the caller's language and time zone. */
@Component
class ExplanationPresenter {

    private final ControlStatusPresenter statuses;
    private final MessageSource messages;
    private final Clock clock;

    ExplanationPresenter(ControlStatusPresenter statuses, MessageSource messages, Clock clock) {
        this.statuses = statuses;
        this.messages = messages;
        this.clock = clock;
    }

    ExplanationResponse present(Explanation explanation, Locale locale) {
        ControlStatusResponse status = statuses.present(explanation.status(), locale);
        return new ExplanationResponse(
                status.number(),
                edition(explanation.edition(), locale),
                explanation.rules().stream()
                        .map(row -> RuleRowResponse.of(row, locale))
                        .toList(),
                explanation.listings().stream()
                        .map(listing -> listing(listing, locale))
                        .toList(),
                count(explanation.count(), locale),
                explanation.blockers().stream()
                        .map(blocker -> blocker(blocker, locale))
                        .toList(),
                next(status, locale),
                status);
    }

    private EditionResponse edition(EditionRule edition, Locale locale) {
        return new EditionResponse(
                edition.edition(),
                known("edition." + edition.edition(), edition.edition(), locale),
                edition.effectiveFrom());
    }

    private ListingResponse listing(Listing listing, Locale locale) {
        String category = listing.category().code();
        return new ListingResponse(
                listing.origin(),
                known("origin." + listing.originKind(), listing.origin(), locale, listing.originNumber()),
                category,
                text("category." + category, locale),
                listing.exposureDate(),
                OffsetDateTime.ofInstant(listing.listedAt(), clock.getZone()));
    }

    private DayCountResponse count(DayCount count, Locale locale) {
        return new DayCountResponse(
                count.dayZero(),
                count.basis().code(),
                text("countFrom." + count.basis().code(), locale),
                count.period().name(),
                count.day(),
                count.of(),
                text("period." + count.period(), locale, count.day(), count.of()));
    }

    private BlockerResponse blocker(ReleaseBlocker blocker, Locale locale) {
        String text = known(
                "blocker." + blocker.code(),
                blocker.code(),
                locale,
                Objects.requireNonNullElse(blocker.day(), ""),
                Objects.requireNonNullElse(blocker.detail(), ""));
        return new BlockerResponse(blocker.code(), blocker.day(), blocker.detail(), text);
    }

    private List<NextResponse> next(ControlStatusResponse status, Locale locale) {
        String unit = status.responsibleUnit() == null
                ? null
                : status.responsibleUnit().code();
        return Stream.of(
                        status.openTasks().stream().map(ExplanationPresenter::task),
                        day("test", status.nextTestDue(), unit, locale),
                        status.endReason() == null ? day("release", status.plannedRelease(), unit, locale) : none())
                .flatMap(steps -> steps)
                .toList();
    }

    private static NextResponse task(OpenTaskResponse task) {
        return new NextResponse(
                "task", task.name(), task.dueAt(), null, task.overdue(), task.unit(), task.candidateRoles());
    }

    private Stream<NextResponse> day(String kind, @Nullable LocalDate day, @Nullable String unit, Locale locale) {
        return day == null
                ? none()
                : Stream.of(new NextResponse(kind, text("next." + kind, locale), null, day, false, unit, List.of()));
    }

    private static Stream<NextResponse> none() {
        return Stream.of();
    }

    /** Modellers may add editions, and modules conditions, that have no text yet. */
    private String known(String key, String fallback, Locale locale, Object... arguments) {
        return Objects.requireNonNullElse(messages.getMessage(key, arguments, fallback, locale), fallback);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
