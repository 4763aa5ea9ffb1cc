package org.cordon.board.web.worklist;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.web.Problems;
import org.cordon.pushes.ListedRow;
import org.cordon.pushes.PushAccess;
import org.cordon.pushes.RowFilter;
import org.cordon.pushes.RowSearch;
import org.cordon.pushes.RowWork.Worker;
import org.cordon.pushes.WorkList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows whom a member of staff has to look for, the first due first; a town sees its own. */
@Controller
@RequestMapping(WorkListPageController.PATH)
class WorkListPageController {

    static final String PATH = "/worklist";

    private static final int ROWS = 50;
    private static final int COUNTED = 10_001;
    private static final Duration LATELY = Duration.ofHours(24);

    private final WorkList list;
    private final RowSearch search;
    private final PushAccess access;
    private final WorkFrame frame;
    private final WorkLines lines;
    private final Problems problems;
    private final Clock clock;

    WorkListPageController(
            WorkList list,
            RowSearch search,
            PushAccess access,
            WorkFrame frame,
            WorkLines lines,
            Problems problems,
            Clock clock) {
        this.list = list;
        this.search = search;
        this.access = access;
        this.frame = frame;
        this.lines = lines;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @Valid @ModelAttribute("query") WorkQuery asked,
            @RequestParam(defaultValue = "0") long after,
            Model model,
            Locale language) {
        Worker worker = access.worker();
        Instant now = clock.instant();
        WorkQuery query = asked.shown(list.newest(worker.scope(), asked.filter(worker.userId(), now)));
        RowFilter filter = query.filter(worker.userId(), now);
        List<ListedRow> rows = rows(worker, query, filter, after, model, language);
        model.addAttribute("rows", lines.of(rows, language));
        model.addAttribute("count", list.count(worker.scope(), filter, COUNTED));
        model.addAttribute("most", COUNTED - 1);
        boolean more = query.clue() == null && rows.size() == ROWS;
        model.addAttribute("next", more ? query.next(rows.get(ROWS - 1).row().id()) : null);
        return frame.fill(model, worker, query, language);
    }

    /** What the caller has told within a day, to be taken back. */
    @GetMapping("/told")
    String told(Model model, Locale language) {
        Worker worker = access.worker();
        Instant since = clock.instant().minus(LATELY);
        model.addAttribute("rows", lines.of(list.toldBy(worker.scope(), worker.userId(), since, ROWS), language));
        frame.sender(model, worker);
        return "worklist-told";
    }

    private List<ListedRow> rows(
            Worker worker, WorkQuery query, RowFilter filter, long after, Model model, Locale language) {
        String clue = query.clue();
        if (clue == null) {
            return list.page(worker.scope(), filter, after, ROWS);
        }
        try {
            return search.find(worker.scope(), filter, clue, ROWS);
        } catch (Refused refusal) {
            model.addAttribute("refusal", problems.translated(refusal, language));
            return List.of();
        }
    }
}
