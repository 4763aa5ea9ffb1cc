package org.cordon.board.web;

import java.util.Locale;
import org.cordon.board.IdentityAccess;
import org.cordon.board.RevealReason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one key person or case. */
@Controller
class SubjectController {

    private final SubjectPage page;
    private final IdentityAccess identities;

    SubjectController(SubjectPage page, IdentityAccess identities) {
        this.page = page;
        this.identities = identities;
    }

    @GetMapping({"/persons/{number}", "/cases/{number}"})
    String show(@PathVariable String number, Model model, Locale language) {
        page.fill(model, number, language);
        return "subject";
    }

    /** Shows the page with the identity in clear text, this once. */
    @PostMapping({"/persons/{number}/identity", "/cases/{number}/identity"})
    String reveal(
            @PathVariable String number,
            @RequestParam RevealReason reason,
            @RequestParam(required = false) @Nullable String note,
            Model model,
            Locale language) {
        model.addAttribute("identity", identities.reveal(number, reason, note));
        model.addAttribute("seenAtDoor", identities.seenAtDoor(number, reason, note));
        return show(number, model, language);
    }
}
