package org.cordon.board.web;

import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.accounts.AccountLine;
import org.cordon.platform.security.accounts.AccountOverview;
import org.cordon.platform.security.secondfactor.SecondFactors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows accounts to security administrators. */
@Controller
@RequestMapping("/accounts")
class AccountPageController {

    private final AccountOverview accounts;
    private final SecondFactors factors;
    private final CurrentStaff current;

    AccountPageController(AccountOverview accounts, SecondFactors factors, CurrentStaff current) {
        this.accounts = accounts;
        this.factors = factors;
        this.current = current;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("accounts", accounts.all());
        addChoices(model);
        return "accounts";
    }

    @GetMapping("/{userId}")
    String show(@PathVariable("userId") String userId, Model model) {
        AccountLine account = accounts.require(userId);
        model.addAttribute("account", account);
        model.addAttribute("enrolled", factors.isEnrolled(userId));
        model.addAttribute("own", current.require().userId().equals(userId));
        model.addAttribute("asked", current.require().userId().equals(account.vouchAskedBy()));
        addChoices(model);
        return "account";
    }

    private void addChoices(Model model) {
        model.addAttribute("roles", Roles.ALL.stream().sorted().toList());
        model.addAttribute("units", accounts.units());
    }
}
