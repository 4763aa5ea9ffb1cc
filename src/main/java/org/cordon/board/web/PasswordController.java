package org.cordon.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.accounts.AccountRegister;
import org.cordon.platform.security.accounts.PasswordChange;
import org.cordon.platform.security.secondfactor.SecondFactorPolicy;
import org.cordon.platform.security.sessions.StaffSessions;
import org.cordon.platform.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whoever is signed in changes their password; their other sessions end, this one goes on. */
@Controller
@RequestMapping("/password")
class PasswordController {

    private final CurrentStaff current;
    private final PresentPassword present;
    private final PasswordChange change;
    private final StaffSessions sessions;
    private final SecondFactorPolicy factors;
    private final AccountRegister accounts;
    private final Problems problems;

    PasswordController(
            CurrentStaff current,
            PresentPassword present,
            PasswordChange change,
            StaffSessions sessions,
            SecondFactorPolicy factors,
            AccountRegister accounts,
            Problems problems) {
        this.factors = factors;
        this.accounts = accounts;
        this.current = current;
        this.present = present;
        this.change = change;
        this.sessions = sessions;
        this.problems = problems;
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("userId", current.require().userId());
        model.addAttribute("action", "/password");
        model.addAttribute("given", false);
        boolean provided = accounts.find(current.require().userId()).provided();
        model.addAttribute("elsewhere", provided);
        model.addAttribute("offered", !factors.isOff() && !provided);
        return "password";
    }

    @PostMapping
    String replace(@ModelAttribute NewPassword typed, HttpServletRequest request, Model model, Locale language) {
        try {
            replace(typed, request);
            model.addAttribute("changed", true);
        } catch (Refused refusal) {
            model.addAttribute("refusal", problems.translated(refusal, language));
        }
        return ask(model);
    }

    private void replace(NewPassword typed, HttpServletRequest request) {
        String userId = current.require().userId();
        present.require(typed.current(), request);
        if (!typed.isRepeatedExactly()) {
            throw new Refused("password.repeat", "The two passwords differ");
        }
        change.change(userId, typed.chosen());
        sessions.renew(request);
    }
}
