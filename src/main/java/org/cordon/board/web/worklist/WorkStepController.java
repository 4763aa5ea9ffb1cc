package org.cordon.board.web.worklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.cordon.platform.errors.Refused;
import org.cordon.pushes.Claim;
import org.cordon.pushes.PushAccess;
import org.cordon.pushes.RowFeedback;
import org.cordon.pushes.RowSelection;
import org.cordon.pushes.RowWork;
import org.cordon.pushes.RowWork.Worker;
import org.cordon.pushes.RowsChanged;
import org.cordon.pushes.SentOnce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what the page of rows sends where its script does not run; the script sends the same to the interface. */
@Controller
@RequestMapping(WorkListPageController.PATH)
class WorkStepController {

    private static final int LONGEST_REMARK = 500;

    private final RowWork work;
    private final RowFeedback feedback;
    private final SentOnce sent;
    private final PushAccess access;
    private final Clock clock;

    WorkStepController(RowWork work, RowFeedback feedback, SentOnce sent, PushAccess access, Clock clock) {
        this.work = work;
        this.feedback = feedback;
        this.sent = sent;
        this.access = access;
        this.clock = clock;
    }

    @PostMapping("/{id}/answer")
    String answer(
            @PathVariable long id,
            @RequestParam @Size(max = 20) String outcome,
            @RequestParam @Size(max = 40) String key,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes next) {
        Worker worker = access.worker();
        String remark = remark(fields.getFirst("remark-" + id));
        return done(
                next,
                once(
                        worker,
                        key + "." + id,
                        outcome + "\n" + remark,
                        () -> feedback.answer(worker, id, outcome, remark)));
    }

    @PostMapping("/{id}/undoing")
    String undo(
            @PathVariable long id,
            @RequestParam @NotBlank @Size(max = 500) String reason,
            @RequestParam @Size(max = 40) String key,
            RedirectAttributes next) {
        Worker worker = access.worker();
        next.addFlashAttribute("done", once(worker, key + ".u" + id, reason, () -> feedback.undo(worker, id, reason)));
        return "redirect:/worklist/told";
    }

    @PostMapping("/answers")
    String answerMany(
            @RequestParam @Size(max = 20) String outcome,
            @RequestParam(required = false) @Nullable @Size(max = 500) String remark,
            @RequestParam @Size(max = 40) String key,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(name = "row", defaultValue = "") List<Long> rows,
            @Valid @ModelAttribute WorkQuery query,
            RedirectAttributes next) {
        Worker worker = access.worker();
        RowSelection selection = selection(worker, all, rows, query);
        return done(
                next,
                once(
                        worker,
                        key + ".many",
                        outcome + "\n" + remark + "\n" + selection,
                        () -> feedback.answer(worker, selection, outcome, remark(remark))));
    }

    @PostMapping("/claims")
    String claim(
            @RequestParam @Size(max = 40) String key,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(name = "row", defaultValue = "") List<Long> rows,
            @Valid @ModelAttribute WorkQuery query,
            RedirectAttributes next) {
        Worker worker = access.worker();
        RowSelection selection = selection(worker, all, rows, query);
        return done(
                next,
                once(
                        worker,
                        key + ".claim",
                        selection.toString(),
                        () -> work.claim(worker, selection, new Claim(null, null, null))));
    }

    private RowSelection selection(Worker worker, boolean all, List<Long> rows, WorkQuery query) {
        return all
                ? new RowSelection(null, query.filter(worker.userId(), clock.instant()))
                : new RowSelection(rows, null);
    }

    private RowsChanged once(Worker worker, String key, String said, Supplier<RowsChanged> step) {
        return sent.once(worker.userId(), key, said, step);
    }

    private static String done(RedirectAttributes next, RowsChanged changed) {
        next.addFlashAttribute("done", changed);
        return "redirect:/worklist";
    }

    private static @Nullable String remark(@Nullable String typed) {
        if (typed != null && typed.length() > LONGEST_REMARK) {
            throw new Refused(
                    "push.remark.long", "A remark has at most " + LONGEST_REMARK + " characters", LONGEST_REMARK);
        }
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
