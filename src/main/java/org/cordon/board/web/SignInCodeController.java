package org.cordon.board.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.KnownBrowsers;
import org.cordon.platform.security.SignInStep;
import org.cordon.platform.security.secondfactor.SecondFactors;
import org.cordon.platform.security.sessions.PendingSignIn;
import org.cordon.platform.security.sessions.SignInProgress;
import org.cordon.platform.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The step of signing in at which the phone's code is asked for. */
@Controller
@RequestMapping("/login/code")
class SignInCodeController {

    private static final String SIGN_IN = "redirect:/login";

    private final SignInProgress progress;
    private final SecondFactors factors;
    private final KnownBrowsers browsers;
    private final Problems problems;

    SignInCodeController(SignInProgress progress, SecondFactors factors, KnownBrowsers browsers, Problems problems) {
        this.browsers = browsers;
        this.progress = progress;
        this.factors = factors;
        this.problems = problems;
    }

    @GetMapping
    String ask(HttpServletRequest request) {
        return progress.at(SignInStep.CODE, request)
                .map(pending -> "second-factor-code")
                .orElse(SIGN_IN);
    }

    @PostMapping
    String check(
            @RequestParam("code") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        return progress.at(SignInStep.CODE, request)
                .map(pending -> {
                    try {
                        return goOn(pending, code, request, response);
                    } catch (Refused refusal) {
                        model.addAttribute("refusal", problems.translated(refusal, language));
                        return "second-factor-code";
                    }
                })
                .orElse(SIGN_IN);
    }

    private String goOn(PendingSignIn pending, String code, HttpServletRequest request, HttpServletResponse response) {
        String userId = pending.staff().userId();
        factors.require(userId, code, browsers.origin(request, userId));
        return "redirect:" + progress.done(pending, request, response);
    }
}
