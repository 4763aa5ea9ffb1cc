package org.cordon.retention.web;

import java.util.List;
import java.util.UUID;
import org.cordon.retention.DailyStatistics;
import org.cordon.retention.RetentionConfirmation;
import org.cordon.retention.RetentionProposal;
import org.cordon.retention.RetentionReports;
import org.cordon.retention.RetentionRun;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Erases what is due, by the word of two administrators, and reports it in figures. */
@RestController
@RequestMapping("/api/v1/retention")
class RetentionController {

    private final RetentionProposal proposal;
    private final RetentionConfirmation confirmation;
    private final RetentionReports reports;
    private final DailyStatistics statistics;

    RetentionController(
            RetentionProposal proposal,
            RetentionConfirmation confirmation,
            RetentionReports reports,
            DailyStatistics statistics) {
        this.proposal = proposal;
        this.confirmation = confirmation;
        this.reports = reports;
        this.statistics = statistics;
    }

    /** All runs, the newest first, with the counts of each class and what kept the others. */
    @GetMapping("/reports")
    List<RetentionRun> reports() {
        return reports.all();
    }

    /** What stays of those who were erased: people by day, town and category; none where there are fewer than five. */
    @GetMapping("/statistics")
    List<DailyStatistics.Cell> statistics() {
        return statistics.cells();
    }

    /** A system administrator asks for what is due now to be erased; it is counted in the background, nothing is erased yet. */
    @PostMapping("/runs")
    @ResponseStatus(HttpStatus.CREATED)
    RetentionRun request() {
        return proposal.request();
    }

    /** A security administrator lets it begin. */
    @PostMapping("/runs/{id}/confirmation")
    RetentionRun confirm(@PathVariable("id") UUID id) {
        return confirmation.confirm(id);
    }

    /** Takes it back before anything is erased, also while it is being counted. */
    @PostMapping("/runs/{id}/withdrawal")
    RetentionRun withdraw(@PathVariable("id") UUID id) {
        return confirmation.withdraw(id);
    }

    /** Ends the erasing: what has not had its turn is left. */
    @PostMapping("/runs/{id}/stop")
    RetentionRun stop(@PathVariable("id") UUID id) {
        return confirmation.stop(id);
    }
}
