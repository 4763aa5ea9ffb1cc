package org.cordon.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.secondfactor.SecondFactorPolicy;
import org.cordon.platform.security.secondfactor.SecondFactors;
import org.cordon.platform.security.sessions.StaffSessions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever is signed in enrols a second factor of their own accord. */
@Controller
@RequestMapping("/second-factor")
class SecondFactorController {

    private static final String ACTION = "/second-factor";

    private final CurrentStaff current;
    private final SecondFactors factors;
    private final SecondFactorPolicy policy;
    private final EnrolmentPage page;
    private final StaffSessions sessions;

    SecondFactorController(
            CurrentStaff current,
            SecondFactors factors,
            SecondFactorPolicy policy,
            EnrolmentPage page,
            StaffSessions sessions) {
        this.current = current;
        this.factors = factors;
        this.policy = policy;
        this.page = page;
        this.sessions = sessions;
    }

    @ModelAttribute
    void onlyWhereThereIsOne() {
        if (policy.isOff()) {
            throw new NotFound("not.found", "There are no second factors here");
        }
    }

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        String userId = current.require().userId();
        return factors.isEnrolled(userId) ? "second-factor" : page.show(userId, ACTION, request.getSession(), model);
    }

    @PostMapping
    String confirm(@RequestParam("code") String code, HttpServletRequest request, Model model, Locale language) {
        String userId = current.require().userId();
        if (!page.confirm(userId, ACTION, code, request.getSession(), model, language)) {
            return page.show(userId, ACTION, request.getSession(), model);
        }
        sessions.renew(request);
        return EnrolmentPage.RECOVERY;
    }

    @PostMapping("/done")
    String goOn() {
        return "redirect:/";
    }
}
