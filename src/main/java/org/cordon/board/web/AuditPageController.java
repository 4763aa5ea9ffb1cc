package org.cordon.board.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cordon.platform.audit.AuditLine;
import org.cordon.platform.audit.AuditLog;
import org.cordon.platform.audit.AuditQuery;
import org.cordon.platform.audit.Finding;
import org.cordon.platform.audit.ReaderReport;
import org.cordon.platform.audit.ReaderReports;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The auditors' pages: unusual readers of a day, and the rows of the audit. They show numbers and never a person. */
@Controller
@RequestMapping("/audit")
class AuditPageController {

    private static final int ROWS = 50;
    private static final int LAST_PAGE = 100_000;

    private final ReaderReports reports;
    private final AuditLog log;
    private final Clock clock;

    AuditPageController(ReaderReports reports, AuditLog log, Clock clock) {
        this.reports = reports;
        this.log = log;
        this.clock = clock;
    }

    /** Findings page by page, the open ones first. */
    @GetMapping
    String report(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        ReaderReport report = reports.of(dayOrToday(day));
        String account = actor.strip();
        List<Finding> findings = report.findings().stream()
                .filter(finding -> account.isEmpty() || finding.actors().contains(account))
                .toList();
        int last = Math.max(0, (findings.size() - 1) / ROWS);
        int current = Math.max(0, Math.min(page, last));
        model.addAttribute("report", report);
        model.addAttribute("account", account);
        model.addAttribute(
                "findings",
                findings.stream().skip((long) current * ROWS).limit(ROWS).toList());
        model.addAttribute("page", current);
        model.addAttribute("more", current < last);
        return "audit";
    }

    /** @param shown the account whose findings are looked at, and to whose page the auditor comes back */
    @PostMapping("/findings")
    String close(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam Finding.Kind kind,
            @RequestParam String actor,
            @RequestParam String note,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "0") int page,
            RedirectAttributes next) {
        reports.close(day, kind, actor, note);
        next.addAttribute("day", day.toString());
        if (!shown.isBlank()) {
            next.addAttribute("actor", shown);
        }
        if (page > 0) {
            next.addAttribute("page", page);
        }
        return "redirect:/audit";
    }

    /** Page by page, the newest first. */
    @GetMapping("/rows")
    String rows(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        AuditQuery query = new AuditQuery(dayOrToday(day), actor.strip(), person.strip());
        int current = Math.max(0, Math.min(page, LAST_PAGE));
        List<AuditLine> found = log.page(query, current * ROWS, ROWS + 1);
        model.addAttribute("query", query);
        model.addAttribute("rows", found.stream().limit(ROWS).toList());
        model.addAttribute("page", current);
        model.addAttribute("more", found.size() > ROWS);
        return "audit-rows";
    }

    private LocalDate dayOrToday(@Nullable LocalDate day) {
        return day == null ? LocalDate.ofInstant(log.now(), clock.getZone()) : day;
    }
}
