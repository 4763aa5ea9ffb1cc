package org.cordon.board.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.cordon.board.CasePreviews;
import org.cordon.cases.CaseReporting;
import org.cordon.cases.RegisteredCase;
import org.cordon.cases.SentOnce;
import org.cordon.persons.DocumentType;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.Sex;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.Roles;
import org.cordon.units.UnitKind;
import org.cordon.units.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which the CDC registers a positive case. */
@Controller
@RequestMapping("/cases/new")
class CaseRegistrationController {

    private final CaseReporting reporting;
    private final CasePreviews previews;
    private final CaseFormErrors errors;
    private final Units units;
    private final CurrentStaff staff;
    private final Clock clock;

    CaseRegistrationController(
            CaseReporting reporting,
            CasePreviews previews,
            CaseFormErrors errors,
            Units units,
            CurrentStaff staff,
            Clock clock) {
        this.reporting = reporting;
        this.previews = previews;
        this.errors = errors;
        this.units = units;
        this.staff = staff;
        this.clock = clock;
    }

    @ModelAttribute
    void choices(Model model) {
        if (!staff.hasRole(Roles.CDC_INVESTIGATORS)) {
            throw new AccessDeniedException("Cases are registered by the CDC");
        }
        model.addAttribute("documentTypes", DocumentType.values());
        model.addAttribute("sexes", Sex.values());
        model.addAttribute("towns", units.findByKindOrderByCode(UnitKind.TOWN));
    }

    @GetMapping
    ModelAndView empty() {
        return page(CaseForm.empty(), Map.of());
    }

    /** One route for both buttons: one that asks for a parameter would read the content of any request to find out. */
    @PostMapping
    ModelAndView send(
            @ModelAttribute("form") CaseForm form,
            @RequestParam(required = false) @Nullable String preview,
            Locale language) {
        return preview == null ? register(form, language) : preview(form, language);
    }

    /** Shows what the case would set off, with everything typed still in the form; registers nobody. */
    private ModelAndView preview(CaseForm form, Locale language) {
        CaseFormReader reader = new CaseFormReader(form, clock);
        PersonDetails person = reader.person();
        if (!reader.errors().isEmpty()) {
            return page(form, errors.of(reader.errors(), language));
        }
        try {
            return page(form, Map.of()).addObject("preview", previews.of(person));
        } catch (DomainException refusal) {
            return page(form, errors.of(refusal, language));
        }
    }

    private ModelAndView register(CaseForm form, Locale language) {
        CaseFormReader reader = new CaseFormReader(form, clock);
        PersonDetails person = reader.person();
        reader.report(0);
        if (!reader.errors().isEmpty()) {
            return page(form, errors.of(reader.errors(), language));
        }
        try {
            return next(reporting.report(person, reader::report, sentOnce(form)));
        } catch (DomainException refusal) {
            return page(form, errors.of(refusal, language));
        }
    }

    private static ModelAndView page(CaseForm form, Map<String, String> errors) {
        return new ModelAndView("case-new", Map.of("form", form, "errors", errors));
    }

    private static ModelAndView next(RegisteredCase registered) {
        return new ModelAndView("redirect:/cases/" + registered.number() + "?registered=" + registered.outcome());
    }

    private @Nullable SentOnce sentOnce(CaseForm form) {
        String key = form.key();
        return key == null || key.isBlank()
                ? null
                : new SentOnce(staff.require().userId(), key, form.content());
    }
}
