package org.cordon.board.web;

import java.util.Locale;
import org.cordon.board.IdentityAccess;
import org.cordon.board.RevealReason;
import org.cordon.board.Subject;
import org.cordon.board.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The card "Person" that Tasklist shows beside a task's form. */
@Controller
@RequestMapping("/tasks/{taskId}/person")
class TaskPersonController {

    private static final String CARD = "parts/identity :: card";

    private final Subjects subjects;
    private final SubjectPage page;
    private final IdentityAccess identities;

    TaskPersonController(Subjects subjects, SubjectPage page, IdentityAccess identities) {
        this.subjects = subjects;
        this.page = page;
        this.identities = identities;
    }

    @GetMapping
    String masked(@PathVariable String taskId, Model model, Locale language) {
        page.identity(model, subjects.requireOfTask(taskId), language);
        return CARD;
    }

    @PostMapping
    String revealed(
            @PathVariable String taskId,
            @RequestParam RevealReason reason,
            @RequestParam(required = false) @Nullable String note,
            Model model,
            Locale language) {
        Subject subject = subjects.requireOfTask(taskId);
        model.addAttribute("identity", identities.reveal(subject.number(), reason, note));
        model.addAttribute("seenAtDoor", identities.seenAtDoor(subject.number(), reason, note));
        page.identity(model, subject, language);
        return CARD;
    }
}
