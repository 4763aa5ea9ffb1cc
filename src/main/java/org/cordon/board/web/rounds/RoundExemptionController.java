package org.cordon.board.web.rounds;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cordon.persons.DocumentType;
import org.cordon.platform.errors.DomainException;
import org.cordon.rounds.Exempting;
import org.cordon.rounds.Exempting.Wanted;
import org.cordon.rounds.ExemptionReason;
import org.cordon.rounds.Exemptions;
import org.cordon.rounds.Round;
import org.cordon.rounds.RoundAccess;
import org.cordon.rounds.RoundDirectory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which headquarters and the CDC exempt people and places from a round. */
@Controller
@RequestMapping(RoundsPageController.PATH + "/{round}/exemptions")
class RoundExemptionController {

    private static final Map<String, String> FIELDS =
            Map.of("person.", "documentNumber", "round.exemption.area", "areaCode");

    private final RoundDirectory rounds;
    private final Exempting exempting;
    private final Exemptions exemptions;
    private final RoundAccess access;
    private final PlaceNames places;
    private final FormErrors errors;

    RoundExemptionController(
            RoundDirectory rounds,
            Exempting exempting,
            Exemptions exemptions,
            RoundAccess access,
            PlaceNames places,
            FormErrors errors) {
        this.rounds = rounds;
        this.exempting = exempting;
        this.exemptions = exemptions;
        this.access = access;
        this.places = places;
        this.errors = errors;
    }

    @GetMapping
    String show(@PathVariable("round") long id, Model model, Locale language) {
        return page(id, ExemptionForm.empty(), Map.of(), model, language);
    }

    /** What was typed may be somebody's document: the page answers itself, and no session keeps it. */
    @PostMapping
    String exempt(
            @PathVariable("round") long id,
            @ModelAttribute("form") ExemptionForm form,
            Model model,
            RedirectAttributes next,
            Locale language) {
        String user = access.requireOpener();
        ExemptionFormReader reader = new ExemptionFormReader(form);
        Optional<Wanted> wanted = reader.wanted();
        if (wanted.isEmpty()) {
            return page(id, form, errors.of(reader.errors(), language), model, language);
        }
        try {
            next.addFlashAttribute("added", exempting.exempt(id, List.of(wanted.get()), user));
            return "redirect:" + RoundsPageController.PATH + "/" + id + "/exemptions";
        } catch (DomainException refusal) {
            return page(id, form, errors.of(refusal, FIELDS, language), model, language);
        }
    }

    private String page(long id, ExemptionForm form, Map<String, String> wrong, Model model, Locale language) {
        access.requireOpener();
        Round round = rounds.require(id);
        List<Exemptions.Place> exempt = exemptions.places(id);
        model.addAttribute("round", round);
        model.addAttribute("people", exemptions.people(id));
        model.addAttribute("places", exempt);
        model.addAttribute("names", places.byCode(exempt.stream().map(Exemptions.Place::areaCode), language));
        model.addAttribute("documentTypes", DocumentType.values());
        model.addAttribute("reasons", ExemptionReason.values());
        model.addAttribute("form", form);
        model.addAttribute("errors", wrong);
        return "round-exemptions";
    }
}
