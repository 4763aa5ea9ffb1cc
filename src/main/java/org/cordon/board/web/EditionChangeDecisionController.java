package org.cordon.board.web;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.cordon.control.editions.EditionChange;
import org.cordon.control.editions.EditionChangeConfirmation;
import org.cordon.control.editions.EditionChangeControl;
import org.cordon.control.editions.EditionChangeProposal;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the decisions on edition changes from their pages; each service asks who may. */
@Controller
@RequestMapping("/edition-changes")
class EditionChangeDecisionController {

    private final EditionChangeProposal proposal;
    private final EditionChangeConfirmation confirmation;
    private final EditionChangeControl control;
    private final Problems problems;

    EditionChangeDecisionController(
            EditionChangeProposal proposal,
            EditionChangeConfirmation confirmation,
            EditionChangeControl control,
            Problems problems) {
        this.proposal = proposal;
        this.confirmation = confirmation;
        this.control = control;
        this.problems = problems;
    }

    @PostMapping
    String propose(@RequestParam("edition") String edition, @RequestParam("reason") String reason) {
        return page(proposal.propose(edition, reason).id());
    }

    @PostMapping("/{id}/confirmation")
    String confirm(
            @PathVariable("id") UUID id,
            @RequestParam("previewedAt") Instant seen,
            RedirectAttributes next,
            Locale language) {
        return decide(id, change -> confirmation.confirm(change, seen), next, language);
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable("id") UUID id, RedirectAttributes next, Locale language) {
        return decide(id, control::withdraw, next, language);
    }

    @PostMapping("/{id}/pause")
    String pause(@PathVariable("id") UUID id, RedirectAttributes next, Locale language) {
        return decide(id, control::pause, next, language);
    }

    @PostMapping("/{id}/resumption")
    String resume(@PathVariable("id") UUID id, RedirectAttributes next, Locale language) {
        return decide(id, control::resume, next, language);
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable("id") UUID id, RedirectAttributes next, Locale language) {
        return decide(id, control::stop, next, language);
    }

    /** A refusal is shown above the figures that it is about. */
    private String decide(UUID id, Function<UUID, EditionChange> decision, RedirectAttributes next, Locale language) {
        try {
            return page(decision.apply(id).id());
        } catch (Conflict refusal) {
            next.addFlashAttribute("refusal", problems.translated(refusal, language));
            return page(id);
        }
    }

    private static String page(UUID id) {
        return "redirect:/edition-changes/" + id;
    }
}
