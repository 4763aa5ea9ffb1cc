package org.cordon.board.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.cordon.platform.security.SignInStep;
import org.cordon.platform.security.sessions.PendingSignIn;
import org.cordon.platform.security.sessions.SignInProgress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The step of signing in at which a second factor is enrolled. */
@Controller
@RequestMapping("/login/second-factor")
class SignInEnrolmentController {

    private static final String SIGN_IN = "redirect:/login";
    private static final String ACTION = "/login/second-factor";

    private final SignInProgress progress;
    private final EnrolmentPage page;

    SignInEnrolmentController(SignInProgress progress, EnrolmentPage page) {
        this.progress = progress;
        this.page = page;
    }

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        return progress.at(SignInStep.ENROLMENT, request)
                .map(pending -> page.show(pending.staff().userId(), ACTION, request.getSession(), model))
                .orElse(SIGN_IN);
    }

    @PostMapping
    String confirm(@RequestParam("code") String code, HttpServletRequest request, Model model, Locale language) {
        return progress.at(SignInStep.ENROLMENT, request)
                .map(pending -> confirm(pending, code, request, model, language))
                .orElse(SIGN_IN);
    }

    private String confirm(
            PendingSignIn pending, String code, HttpServletRequest request, Model model, Locale language) {
        String userId = pending.staff().userId();
        if (!page.confirm(userId, ACTION, code, request.getSession(), model, language)) {
            return page.show(userId, ACTION, request.getSession(), model);
        }
        progress.enrolled(pending, request);
        return EnrolmentPage.RECOVERY;
    }

    /** The recovery codes are kept; whoever comes here without having enrolled is asked to again. */
    @PostMapping("/done")
    String goOn(HttpServletRequest request, HttpServletResponse response) {
        return progress.at(SignInStep.ENROLMENT, request)
                .map(pending -> "redirect:" + progress.goOn(pending, request, response))
                .orElse(SIGN_IN);
    }
}
