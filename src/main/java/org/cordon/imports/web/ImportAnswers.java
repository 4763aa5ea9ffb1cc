package org.cordon.imports.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cordon.imports.ImportReport;
import org.cordon.imports.ImportState;
import org.cordon.imports.Reason;
import org.cordon.imports.RegisterPreview;
import org.cordon.imports.Tally;
import org.cordon.imports.web.ImportAnswer.PreviewAnswer;
import org.cordon.imports.web.ImportAnswer.ReasonAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Puts imports into the words of the caller's language. */
@Component
class ImportAnswers {

    private final MessageSource messages;
    private final Clock clock;

    ImportAnswers(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    ImportAnswer of(ImportReport report, List<Reason> warnings, Locale locale) {
        Tally tally = report.tally();
        Reason refusal = report.refusal();
        return new ImportAnswer(
                report.id(),
                report.kind(),
                report.fileName(),
                report.dryRun(),
                report.state(),
                report.phase(),
                summary(report, locale),
                report.received(),
                tally.accepted(),
                tally.updated(),
                tally.duplicate(),
                tally.alreadyKnown(),
                tally.rejected(),
                report.warnings(),
                report.blankRows(),
                report.rowsDone(),
                report.rowsPerSecond(),
                report.secondsLeft(),
                preview(report.preview()),
                report.charset(),
                report.sameFileAs(),
                tally.rejected() == 0 ? null : ImportController.PATH + "/" + report.id() + "/rejected.csv",
                refusal == null ? null : answer(refusal, locale),
                warnings.stream().map(warning -> answer(warning, locale)).toList(),
                report.uploadedBy(),
                local(report.uploadedAt()),
                report.finishedAt() == null ? null : local(report.finishedAt()));
    }

    /** The refusal of a whole file as a problem detail, with the line and the import that keeps it on record. */
    ProblemDetail problem(ImportReport report, Locale locale) {
        Reason refusal = Objects.requireNonNull(report.refusal());
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, sentence(refusal, locale));
        problem.setProperty("code", refusal.code());
        problem.setProperty("line", refusal.line());
        problem.setProperty("importId", report.id());
        return problem;
    }

    String sentence(Reason reason, Locale locale) {
        Object[] arguments = reason.arguments().toArray();
        return Objects.requireNonNullElse(
                messages.getMessage("problem." + reason.code(), arguments, reason.message(), locale), reason.message());
    }

    private ReasonAnswer answer(Reason reason, Locale locale) {
        return new ReasonAnswer(reason.code(), reason.line(), sentence(reason, locale));
    }

    private String summary(ImportReport report, Locale locale) {
        Tally tally = report.tally();
        String key = report.changedNothing() ? "nothingChanged" : report.state().name();
        String said = messages.getMessage(
                "import.summary." + key,
                new Object[] {report.received(), tally.total(), tally.changes(), tally.rejected()},
                locale);
        boolean rehearsed = report.dryRun() && report.state() == ImportState.COMPLETED;
        return rehearsed ? messages.getMessage("import.summary.dryRun", new Object[] {said}, locale) : said;
    }

    private static @Nullable PreviewAnswer preview(@Nullable RegisterPreview preview) {
        return preview == null
                ? null
                : new PreviewAnswer(
                        preview.current(),
                        preview.added(),
                        preview.changed(),
                        preview.unchanged(),
                        preview.removed(),
                        preview.unnamed());
    }

    private OffsetDateTime local(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
