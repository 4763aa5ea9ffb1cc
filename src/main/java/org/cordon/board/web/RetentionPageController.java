package org.cordon.board.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.web.Problems;
import org.cordon.retention.DailyStatistics;
import org.cordon.retention.LegalHolds;
import org.cordon.retention.RetentionConfirmation;
import org.cordon.retention.RetentionProposal;
import org.cordon.retention.RetentionReports;
import org.cordon.retention.RetentionRun;
import org.cordon.retention.RunState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrators' page of what is erased, held and left; each service asks who may. */
@Controller
@RequestMapping("/retention")
class RetentionPageController {

    private static final Set<RunState> IN_WORK = Set.of(RunState.REQUESTED, RunState.ERASING);

    /** What htmx shows, and asks no more. */
    private static final int STOP_ASKING = 286;

    private final RetentionReports reports;
    private final RetentionProposal proposal;
    private final RetentionConfirmation confirmation;
    private final LegalHolds holds;
    private final DailyStatistics statistics;
    private final CurrentStaff staff;
    private final Problems problems;

    RetentionPageController(
            RetentionReports reports,
            RetentionProposal proposal,
            RetentionConfirmation confirmation,
            LegalHolds holds,
            DailyStatistics statistics,
            CurrentStaff staff,
            Problems problems) {
        this.reports = reports;
        this.proposal = proposal;
        this.confirmation = confirmation;
        this.holds = holds;
        this.statistics = statistics;
        this.staff = staff;
        this.problems = problems;
    }

    @GetMapping
    String show(Model model) {
        List<RetentionRun> runs = reports.all();
        model.addAttribute("runs", runs);
        model.addAttribute("inWork", runs.stream().anyMatch(RetentionPageController::isInWork));
        model.addAttribute("reader", staff.require().userId());
        model.addAttribute("holds", holds.all());
        model.addAttribute("cells", statistics.cells().size());
        return "retention";
    }

    private static boolean isInWork(RetentionRun run) {
        return IN_WORK.contains(run.state()) || (run.state() == RunState.COUNTING && run.requestedBy() != null);
    }

    /**
     * The part of the page that shows itself anew while a run is being counted or erased; then a link to the figures. The whole
     * page is not read anew: somebody may be writing the reason of a hold. A run that is gone is asked for no more.
     */
    @GetMapping("/runs/{id}/progress")
    String progress(@PathVariable("id") UUID id, Model model, HttpServletResponse response) {
        Optional<RetentionRun> run = reports.find(id);
        if (run.isEmpty()) {
            response.setStatus(STOP_ASKING);
            return "parts/retention-progress :: gone";
        }
        model.addAttribute("run", run.get());
        return "parts/retention-progress :: progress";
    }

    @PostMapping("/runs")
    String request(RedirectAttributes next, Locale language) {
        return decide(proposal::request, next, language);
    }

    @PostMapping("/runs/{id}/confirmation")
    String confirm(@PathVariable("id") UUID id, RedirectAttributes next, Locale language) {
        return decide(() -> confirmation.confirm(id), next, language);
    }

    @PostMapping("/runs/{id}/withdrawal")
    String withdraw(@PathVariable("id") UUID id, RedirectAttributes next, Locale language) {
        return decide(() -> confirmation.withdraw(id), next, language);
    }

    @PostMapping("/runs/{id}/stop")
    String stop(@PathVariable("id") UUID id, RedirectAttributes next, Locale language) {
        return decide(() -> confirmation.stop(id), next, language);
    }

    @PostMapping("/holds")
    String hold(@RequestParam String number, @RequestParam String reason, RedirectAttributes next, Locale language) {
        return decide(() -> holds.set(number.isBlank() ? null : number.strip(), reason), next, language);
    }

    @PostMapping("/holds/{id}/lifting")
    String lift(@PathVariable("id") UUID id, @RequestParam String reason, RedirectAttributes next, Locale language) {
        return decide(() -> holds.lift(id, reason), next, language);
    }

    /** A refusal is shown above the figures. */
    private String decide(Runnable decision, RedirectAttributes next, Locale language) {
        try {
            decision.run();
        } catch (DomainException refusal) {
            next.addFlashAttribute("refusal", problems.translated(refusal, language));
        }
        return "redirect:/retention";
    }
}
