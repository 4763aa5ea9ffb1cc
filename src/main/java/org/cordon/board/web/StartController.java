package org.cordon.board.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordon.board.TaskBoard;
import org.cordon.control.KeyPersonFilter;
import org.cordon.platform.security.CurrentStaff;
import org.cordon.platform.security.StaffUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page after signing in: who am I, what waits for me, who is mine. */
@Controller
class StartController {

    private static final int ROWS = 20;

    private final CurrentStaff staff;
    private final TaskBoard tasks;
    private final Lists lists;

    StartController(CurrentStaff staff, TaskBoard tasks, Lists lists) {
        this.staff = staff;
        this.tasks = tasks;
        this.lists = lists;
    }

    @GetMapping("/")
    String start(Model model, Locale language) {
        StaffUser user = staff.require();
        model.addAttribute("staff", user);
        model.addAttribute("roles", user.roles().stream().sorted().toList());
        model.addAttribute("units", unitNames(user, language));
        model.addAttribute("counts", tasks.countsFor(user));
        model.addAttribute("late", lists.people(people(true), language));
        model.addAttribute("people", lists.people(people(null), language));
        model.addAttribute("cases", staff.seesAllUnits() ? lists.cases("", ROWS) : List.of());
        return "start";
    }

    private List<String> unitNames(StaffUser user, Locale language) {
        Stream<String> names = user.unitCodes().stream().sorted().map(lists.unitNames(language)::get);
        return staff.seesAllUnits() ? List.of() : names.filter(Objects::nonNull).toList();
    }

    private static KeyPersonFilter people(@Nullable Boolean overdue) {
        return new KeyPersonFilter(null, null, null, overdue, null, ROWS);
    }
}
