package org.cordon.board.web;

import java.util.Locale;
import java.util.function.Supplier;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.security.accounts.AccountAdministration;
import org.cordon.platform.security.accounts.Vouching;
import org.cordon.platform.security.secondfactor.SecondFactorReset;
import org.cordon.platform.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what security administrators decide about accounts; each service asks who may. */
@Controller
@RequestMapping("/accounts")
class AccountDecisionController {

    private final AccountAdministration administration;
    private final SecondFactorReset factors;
    private final Vouching vouching;
    private final Problems problems;

    AccountDecisionController(
            AccountAdministration administration, SecondFactorReset factors, Vouching vouching, Problems problems) {
        this.vouching = vouching;
        this.administration = administration;
        this.factors = factors;
        this.problems = problems;
    }

    @PostMapping
    String open(@ModelAttribute AccountForm form, RedirectAttributes next, Locale language) {
        String userId = form.typedId();
        try {
            String password = administration.open(userId, form.typedName(), form.tickedRoles(), form.tickedUnits());
            next.addFlashAttribute("given", password);
            return page(userId);
        } catch (DomainException refusal) {
            next.addFlashAttribute("refusal", problems.translated(refusal, language));
            next.addFlashAttribute("typed", form);
            return "redirect:/accounts";
        }
    }

    @PostMapping("/{userId}/rights")
    String setRights(
            @PathVariable("userId") String userId,
            @ModelAttribute AccountForm form,
            RedirectAttributes next,
            Locale language) {
        return decide(userId, next, language, () -> {
            administration.setRights(userId, form.tickedRoles(), form.tickedUnits());
            return "";
        });
    }

    @PostMapping("/{userId}/password")
    String resetPassword(@PathVariable("userId") String userId, RedirectAttributes next, Locale language) {
        return decide(userId, next, language, () -> administration.resetPassword(userId));
    }

    @PostMapping("/{userId}/second-factor")
    String resetSecondFactor(@PathVariable("userId") String userId, RedirectAttributes next, Locale language) {
        return decide(userId, next, language, () -> {
            factors.reset(userId);
            return "";
        });
    }

    @PostMapping("/{userId}/vouching")
    String vouch(@PathVariable("userId") String userId, RedirectAttributes next, Locale language) {
        return decide(userId, next, language, () -> {
            vouching.vouch(userId);
            return "";
        });
    }

    @PostMapping("/{userId}/closing")
    String close(@PathVariable("userId") String userId, RedirectAttributes next, Locale language) {
        return decide(userId, next, language, () -> {
            administration.close(userId);
            return "";
        });
    }

    @PostMapping("/{userId}/opening")
    String reopen(
            @PathVariable("userId") String userId,
            @ModelAttribute AccountForm form,
            RedirectAttributes next,
            Locale language) {
        return decide(
                userId, next, language, () -> administration.reopen(userId, form.tickedRoles(), form.tickedUnits()));
    }

    /** A password is shown on the next page and never again. */
    private String decide(String userId, RedirectAttributes next, Locale language, Supplier<String> decision) {
        try {
            next.addFlashAttribute("given", decision.get());
            next.addFlashAttribute("done", true);
        } catch (DomainException refusal) {
            next.addFlashAttribute("refusal", problems.translated(refusal, language));
        }
        return page(userId);
    }

    private static String page(String userId) {
        return "redirect:/accounts/" + userId;
    }
}
