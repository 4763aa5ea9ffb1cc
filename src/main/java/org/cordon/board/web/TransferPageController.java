package org.cordon.board.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordon.platform.web.Problems;
import org.cordon.transfers.AssignmentRefused;
import org.cordon.transfers.AssignmentRefused.Violation;
import org.cordon.transfers.BulkAssignment;
import org.cordon.transfers.TransferOverview;
import org.cordon.transfers.TransferPlanner;
import org.cordon.transfers.TransferStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a dispatcher: who waits, the vehicles, and a plan to change and confirm. */
@Controller
@RequestMapping("/transfers")
class TransferPageController {

    private final TransferStaff staff;
    private final TransferOverview overview;
    private final WaitingRows rows;
    private final TransferPlanner planner;
    private final TransferPlans plans;
    private final BulkAssignment assignment;
    private final Problems problems;
    private final MessageSource messages;
    private final Clock clock;

    TransferPageController(
            TransferStaff staff,
            TransferOverview overview,
            WaitingRows rows,
            TransferPlanner planner,
            TransferPlans plans,
            BulkAssignment assignment,
            Problems problems,
            MessageSource messages,
            Clock clock) {
        this.staff = staff;
        this.overview = overview;
        this.rows = rows;
        this.planner = planner;
        this.plans = plans;
        this.assignment = assignment;
        this.problems = problems;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        return page(staff.teamToRead(), null, model);
    }

    /** Only the plan for a page that is open already, the whole page otherwise. */
    @PostMapping("/proposal")
    String propose(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Model model) {
        String team = staff.teamToWrite();
        List<String> people = fields.getOrDefault("person", List.of());
        TransferPlan plan = plans.of(team, planner.propose(team, people));
        model.addAttribute("plan", plan);
        return part ? "parts/transfer-plan :: plan" : page(team, plan, model);
    }

    @PostMapping("/assignments")
    String assign(
            @RequestParam MultiValueMap<String, String> fields, Model model, Locale language, RedirectAttributes next) {
        String team = staff.teamToWrite();
        TypedPlan typed = TypedPlan.of(fields);
        if (!typed.unreadable(clock.getZone()).isEmpty()) {
            return page(team, unreadable(team, typed, language), model);
        }
        try {
            next.addFlashAttribute("assigned", assignment.assign(team, typed.trips(clock.getZone())));
            return "redirect:/transfers";
        } catch (AssignmentRefused refusal) {
            model.addAttribute("refusal", problems.translated(refusal, language));
            return page(team, plans.of(team, typed).refused(reasons(refusal, language)), model);
        }
    }

    private TransferPlan unreadable(String team, TypedPlan typed, Locale language) {
        List<String> plates = typed.unreadable(clock.getZone());
        String sentence = messages.getMessage("form.moment", null, language);
        TransferPlan plan = plans.of(team, typed);
        return new TransferPlan(
                plan.lines(),
                plan.vehicles().stream()
                        .map(vehicle -> plates.contains(vehicle.plate()) ? vehicle.refused(sentence) : vehicle)
                        .toList());
    }

    private Map<String, String> reasons(AssignmentRefused refusal, Locale language) {
        return refusal.violations().stream()
                .collect(Collectors.toMap(
                        Violation::number,
                        violation -> problems.translated(violation.reason(), language),
                        (first, second) -> first));
    }

    private String page(String team, @Nullable TransferPlan plan, Model model) {
        model.addAttribute("waiting", rows.of(team));
        model.addAttribute("vehicles", overview.vehicles(team));
        model.addAttribute("plan", plan);
        return "transfers";
    }
}
