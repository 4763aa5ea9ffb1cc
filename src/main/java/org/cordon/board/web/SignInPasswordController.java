package org.cordon.board.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.SignInStep;
import org.cordon.platform.security.accounts.PasswordChange;
import org.cordon.platform.security.sessions.PendingSignIn;
import org.cordon.platform.security.sessions.SignInProgress;
import org.cordon.platform.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The step of signing in at which a password that was given out is replaced by one's own. */
@Controller
@RequestMapping("/login/password")
class SignInPasswordController {

    private final SignInProgress progress;
    private final PasswordChange change;
    private final Problems problems;

    SignInPasswordController(SignInProgress progress, PasswordChange change, Problems problems) {
        this.progress = progress;
        this.change = change;
        this.problems = problems;
    }

    @GetMapping
    String ask(HttpServletRequest request, Model model) {
        return progress.at(SignInStep.NEW_PASSWORD, request)
                .map(pending -> page(pending, model))
                .orElse("redirect:/login");
    }

    @PostMapping
    String replace(
            @ModelAttribute NewPassword typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        return progress.at(SignInStep.NEW_PASSWORD, request)
                .map(pending -> {
                    try {
                        replace(pending.staff().userId(), typed);
                        return "redirect:" + progress.done(pending, request, response);
                    } catch (Refused refusal) {
                        model.addAttribute("refusal", problems.translated(refusal, language));
                        return page(pending, model);
                    }
                })
                .orElse("redirect:/login");
    }

    private void replace(String userId, NewPassword typed) {
        if (!typed.isRepeatedExactly()) {
            throw new Refused("password.repeat", "The two passwords differ");
        }
        change.change(userId, typed.chosen());
    }

    private static String page(PendingSignIn pending, Model model) {
        model.addAttribute("userId", pending.staff().userId());
        model.addAttribute("action", "/login/password");
        model.addAttribute("given", true);
        return "password";
    }
}
