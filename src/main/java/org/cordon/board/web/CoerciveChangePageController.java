package org.cordon.board.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cordon.control.Measure;
import org.cordon.control.coercion.AffectedSubject;
import org.cordon.control.coercion.AffectedSubjects;
import org.cordon.control.coercion.CoercionClosing;
import org.cordon.control.coercion.CoercionEvidence;
import org.cordon.control.coercion.CoercionKind;
import org.cordon.control.coercion.CoercionProposals;
import org.cordon.control.coercion.CoercionReasons;
import org.cordon.control.coercion.CoercionStaff;
import org.cordon.control.coercion.CoercionWords;
import org.cordon.control.coercion.CoerciveChange;
import org.cordon.control.coercion.CoerciveChanges;
import org.cordon.laboratory.ReportedResult;
import org.cordon.laboratory.ResultReview;
import org.cordon.persons.PersonDirectory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Coercive changes as pages: all of them, one with its evidence and everybody affected, and a form to propose one. */
@Controller
@RequestMapping("/coercive-changes")
class CoerciveChangePageController {

    private final CoercionProposals proposals;
    private final CoercionClosing closing;
    private final CoerciveChanges changes;
    private final AffectedSubjects affected;
    private final CoercionEvidence evidence;
    private final CoercionReasons reasons;
    private final CoercionWords words;
    private final CoercionStaff staff;
    private final ResultReview results;
    private final PersonDirectory persons;

    CoerciveChangePageController(
            CoercionProposals proposals,
            CoercionClosing closing,
            CoerciveChanges changes,
            AffectedSubjects affected,
            CoercionEvidence evidence,
            CoercionReasons reasons,
            CoercionWords words,
            CoercionStaff staff,
            ResultReview results,
            PersonDirectory persons) {
        this.proposals = proposals;
        this.closing = closing;
        this.changes = changes;
        this.affected = affected;
        this.evidence = evidence;
        this.reasons = reasons;
        this.words = words;
        this.staff = staff;
        this.results = results;
        this.persons = persons;
    }

    @ModelAttribute
    void onlyForReaders() {
        staff.requireReader();
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("changes", changes.latest(null));
        model.addAttribute("kinds", CoercionKind.values());
        model.addAttribute("reasons", reasons);
        model.addAttribute(
                "measures",
                Stream.of(Measure.values())
                        .filter(measure -> measure != Measure.NONE)
                        .toList());
        model.addAttribute("results", ReportedResult.values());
        return "coercive-changes";
    }

    @GetMapping("/{id}")
    String show(@PathVariable("id") String id, Model model, Locale language) {
        CoerciveChange change = changes.require(id);
        List<AffectedSubject> rows = affected.of(id);
        model.addAttribute("change", change);
        model.addAttribute("words", evidence.read(id, rows));
        model.addAttribute(
                "people",
                persons.masked(rows.stream()
                        .flatMap(AffectedSubject::people)
                        .distinct()
                        .toList()));
        model.addAttribute(
                "affected",
                rows.stream().map(row -> words.inWords(row, language)).toList());
        return "coercive-change";
    }

    @PostMapping
    String propose(@Valid @ModelAttribute CoerciveChangeForm form) {
        return page(proposals.propose(form.proposal(results::personOf), null));
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable("id") String id) {
        return page(closing.withdraw(id));
    }

    private static String page(CoerciveChange change) {
        return "redirect:/coercive-changes/" + change.id();
    }
}
