package org.cordon.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.accounts.AccountRegister;
import org.cordon.platform.security.secondfactor.SecondFactorPolicy;
import org.cordon.platform.security.secondfactor.SecondFactors;
import org.cordon.platform.security.sessions.StaffSessions;
import org.cordon.platform.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever is signed in enrols a second factor of their own accord, and proves that the session is theirs. */
@Controller
@RequestMapping("/second-factor")
class SecondFactorController {

    private static final String ACTION = "/second-factor";

    private final CurrentStaff current;
    private final SecondFactors factors;
    private final SecondFactorPolicy policy;
    private final EnrolmentPage page;
    private final PresentPassword present;
    private final AccountRegister accounts;
    private final Problems problems;
    private final StaffSessions sessions;

    SecondFactorController(
            CurrentStaff current,
            SecondFactors factors,
            SecondFactorPolicy policy,
            EnrolmentPage page,
            PresentPassword present,
            AccountRegister accounts,
            Problems problems,
            StaffSessions sessions) {
        this.current = current;
        this.factors = factors;
        this.policy = policy;
        this.page = page;
        this.present = present;
        this.accounts = accounts;
        this.problems = problems;
        this.sessions = sessions;
    }

    /** An identity provider asks for its own, and never for ours. */
    @ModelAttribute
    void onlyWhereThereIsOne() {
        if (policy.isOff() || accounts.find(current.require().userId()).provided()) {
            throw new NotFound("not.found", "There are no second factors here");
        }
    }

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        String userId = current.require().userId();
        return factors.isEnrolled(userId) ? "second-factor" : ask(userId, request, model);
    }

    @PostMapping
    String confirm(
            @RequestParam("code") String code,
            @RequestParam("current") String password,
            HttpServletRequest request,
            Model model,
            Locale language) {
        String userId = current.require().userId();
        try {
            present.require(password, request);
        } catch (Refused refusal) {
            model.addAttribute("refusal", problems.translated(refusal, language));
            return ask(userId, request, model);
        }
        if (!page.confirm(userId, ACTION, code, request.getSession(), model, language)) {
            return ask(userId, request, model);
        }
        sessions.renew(request);
        return EnrolmentPage.RECOVERY;
    }

    private String ask(String userId, HttpServletRequest request, Model model) {
        model.addAttribute("signedIn", true);
        return page.show(userId, ACTION, request.getSession(), model);
    }

    @PostMapping("/done")
    String goOn() {
        return "redirect:/";
    }
}
