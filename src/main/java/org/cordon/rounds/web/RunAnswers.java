package org.cordon.rounds.web;

import java.net.URI;
import java.util.Locale;
import org.cordon.rounds.RoundComparisons;
import org.cordon.rounds.RoundRun;
import org.cordon.rounds.RunReport;
import org.cordon.rounds.RunReports;
import org.cordon.rounds.web.RunAnswer.Failure;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Puts runs into what is answered about them. */
@Component
class RunAnswers {

    private final RunReports reports;
    private final RoundComparisons comparisons;
    private final MessageSource messages;

    RunAnswers(RunReports reports, RoundComparisons comparisons, MessageSource messages) {
        this.reports = reports;
        this.comparisons = comparisons;
        this.messages = messages;
    }

    /** With the place where to ask how far it is. */
    ResponseEntity<RunAnswer> accepted(RoundRun run, Locale language) {
        return ResponseEntity.accepted()
                .location(URI.create(RoundController.PATH + "/" + run.roundId() + "/runs/" + run.id()))
                .body(answer(run.roundId(), run.id(), language));
    }

    RunAnswer answer(long roundId, long runId, Locale language) {
        RunReport report = reports.require(roundId, runId);
        Long comparison = report.run().comparisonId();
        return RunAnswer.of(
                report, failure(report.run(), language), comparison == null ? null : comparisons.require(comparison));
    }

    private @Nullable Failure failure(RoundRun run, Locale language) {
        String code = run.failure();
        if (code == null) {
            return null;
        }
        Object[] arguments = {String.valueOf(run.roundId())};
        return new Failure(code, String.valueOf(messages.getMessage("problem." + code, arguments, code, language)));
    }
}
