package org.cordon.board.web.worklist;

import java.util.List;
import java.util.Locale;
import org.cordon.board.RevealReason;
import org.cordon.pushes.PushAccess;
import org.cordon.pushes.RowHistory;
import org.cordon.pushes.RowIdentity;
import org.cordon.pushes.RowList;
import org.cordon.pushes.RowWork.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one row: who it is, what may be told, and what happened. */
@Controller
@RequestMapping(WorkListPageController.PATH + "/{id}")
class WorkRowController {

    private final RowList list;
    private final RowIdentity identities;
    private final PushAccess access;
    private final WorkLines lines;
    private final WorkHistory happened;
    private final WorkFrame frame;

    WorkRowController(
            RowList list,
            RowIdentity identities,
            PushAccess access,
            WorkLines lines,
            WorkHistory happened,
            WorkFrame frame) {
        this.list = list;
        this.identities = identities;
        this.access = access;
        this.lines = lines;
        this.happened = happened;
        this.frame = frame;
    }

    @GetMapping
    String show(@PathVariable long id, Model model, Locale language) {
        Worker worker = access.worker();
        RowHistory history = list.history(worker.scope(), id);
        frame.sender(model, worker);
        model.addAttribute("line", lines.of(List.of(history.row()), language).get(0));
        model.addAttribute("events", happened.of(history.events(), language));
        model.addAttribute("photoable", history.lacksPhotoOf(worker.userId()));
        model.addAttribute("reasons", List.of(RevealReason.CALL, RevealReason.VISIT, RevealReason.OTHER));
        return "worklist-row";
    }

    /** Shows the page with the identity in clear text, this once. */
    @PostMapping("/identity")
    String reveal(
            @PathVariable long id,
            @RequestParam RevealReason reason,
            @RequestParam(required = false) @Nullable String note,
            Model model,
            Locale language) {
        String why = reason.withNote(note);
        model.addAttribute("identity", identities.reveal(access.scope(), id, reason.name(), why));
        return show(id, model, language);
    }
}
