package org.cordon.board.web;

import java.util.List;
import java.util.Locale;
import org.cordon.control.ControlStatus;
import org.cordon.control.KeyPersonFilter;
import org.cordon.platform.security.CurrentStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of key persons and of cases, page by page. */
@Controller
class ListController {

    private static final int ROWS = 50;

    private final Lists lists;
    private final CurrentStaff staff;

    ListController(Lists lists, CurrentStaff staff) {
        this.lists = lists;
        this.staff = staff;
    }

    @GetMapping("/persons")
    String people(
            @RequestParam(required = false) @Nullable ControlStatus status,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String after,
            Model model,
            Locale language) {
        KeyPersonFilter filter = new KeyPersonFilter(status, null, null, overdue ? Boolean.TRUE : null, after, ROWS);
        List<PersonRow> rows = lists.people(filter, language);
        model.addAttribute("people", rows);
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", ControlStatus.values());
        model.addAttribute(
                "next", rows.size() < ROWS ? null : rows.get(ROWS - 1).status().number());
        return "persons";
    }

    @GetMapping("/cases")
    String cases(@RequestParam(defaultValue = "") String after, Model model) {
        if (!staff.seesAllUnits()) {
            throw new AccessDeniedException("Cases are for the CDC and headquarters");
        }
        List<CaseRow> rows = lists.cases(after, ROWS);
        model.addAttribute("cases", rows);
        model.addAttribute(
                "next", rows.size() < ROWS ? null : rows.get(ROWS - 1).summary().number());
        return "cases";
    }
}
