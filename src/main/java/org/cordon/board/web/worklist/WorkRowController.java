package org.cordon.board.web.worklist;

import java.util.List;
import java.util.Locale;
import org.cordon.board.RevealReason;
import org.cordon.platform.errors.Refused;
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

    private static final int LONGEST_NOTE = 200;

    private final RowList list;
    private final RowIdentity identities;
    private final PushAccess access;
    private final WorkLines lines;
    private final WorkFrame frame;

    WorkRowController(RowList list, RowIdentity identities, PushAccess access, WorkLines lines, WorkFrame frame) {
        this.list = list;
        this.identities = identities;
        this.access = access;
        this.lines = lines;
        this.frame = frame;
    }

    @GetMapping
    String show(@PathVariable long id, Model model, Locale language) {
        Worker worker = access.worker();
        RowHistory history = list.history(worker.scope(), id);
        frame.fill(model, worker, new WorkQuery(null, null, null, null, null, null, null, null), language);
        model.addAttribute("line", lines.of(List.of(history.row()), language).get(0));
        model.addAttribute("history", history);
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
        String why = note == null ? "" : note.strip();
        if ((reason == RevealReason.OTHER && why.isEmpty()) || why.length() > LONGEST_NOTE) {
            throw new Refused("reveal.note", "Say in at most 200 characters why you need the identity");
        }
        model.addAttribute("identity", identities.reveal(access.scope(), id, reason.name(), why));
        return show(id, model, language);
    }
}
