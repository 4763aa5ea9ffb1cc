package org.cordon.board.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.cordon.control.ProtocolEdition;
import org.cordon.control.editions.EditionChange;
import org.cordon.control.editions.EditionChangeCounts;
import org.cordon.control.editions.EditionChangeFigures;
import org.cordon.control.editions.EditionChangePeople;
import org.cordon.control.editions.EditionChangeProposal;
import org.cordon.control.editions.EditionChangeRow.Turn;
import org.cordon.control.editions.EditionChangeStaff;
import org.cordon.control.editions.EditionChanges;
import org.cordon.platform.security.CurrentStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows edition changes: what they would mean, and how far they are. */
@Controller
@RequestMapping("/edition-changes")
class EditionChangePageController {

    private static final int FAILURES = 50;

    private final EditionChanges changes;
    private final EditionChangeProposal proposal;
    private final EditionChangeFigures figures;
    private final EditionChangePeople people;
    private final EditionChangeStaff staff;
    private final ProtocolEdition edition;
    private final CurrentStaff current;

    EditionChangePageController(
            EditionChanges changes,
            EditionChangeProposal proposal,
            EditionChangeFigures figures,
            EditionChangePeople people,
            EditionChangeStaff staff,
            ProtocolEdition edition,
            CurrentStaff current) {
        this.changes = changes;
        this.proposal = proposal;
        this.figures = figures;
        this.people = people;
        this.staff = staff;
        this.edition = edition;
        this.current = current;
    }

    @ModelAttribute
    void onlyForReaders() {
        staff.requireReader();
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("changes", changes.latest());
        model.addAttribute("editions", proposal.editions());
        model.addAttribute("waiting", proposal.waiting());
        model.addAttribute("current", edition.current());
        return "edition-changes";
    }

    @GetMapping("/{id}")
    String show(@PathVariable("id") UUID id, Model model) {
        EditionChange change = fill(id, model);
        EditionChangeCounts counts = figures.counts(id);
        model.addAttribute("counts", counts);
        model.addAttribute("effectsKnown", isKnown(change, counts));
        model.addAttribute("own", change.proposedBy().equals(current.require().userId()));
        return "edition-change";
    }

    /**
     * The part of the page that shows itself anew while people are being previewed or recalculated. When the preview is over, the
     * whole page is read anew, with the figures.
     */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable("id") UUID id, Model model, HttpServletResponse response) {
        EditionChange change = fill(id, model);
        if (!change.isBeingPreviewed() && change.confirmedAt() == null) {
            response.setHeader("HX-Refresh", "true");
        }
        return "parts/edition-progress :: progress";
    }

    /** Who withdraws a change in the middle of its preview is shown no figures. */
    private static boolean isKnown(EditionChange change, EditionChangeCounts counts) {
        return !change.isBeingPreviewed() && (change.isProposed() || counts.people() > 0);
    }

    private EditionChange fill(UUID id, Model model) {
        EditionChange change = changes.require(id);
        model.addAttribute("change", change);
        model.addAttribute("progress", figures.progress(change));
        model.addAttribute("failures", people.page(id, "", FAILURES, null, Turn.FAILED));
        return change;
    }
}
