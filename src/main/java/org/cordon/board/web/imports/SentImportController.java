package org.cordon.board.web.imports;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordon.board.web.imports.ImportLines.Line;
import org.cordon.imports.ImportReport;
import org.cordon.imports.Imports;
import org.cordon.platform.errors.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows a file that the reader has sent in: how far it is and what came of it; confirms one that waits, and stops one. */
@Controller
@RequestMapping(ImportPages.OF_FILES + "/{id}")
class SentImportController {

    private static final int LINES = 200;
    private static final int LONGEST_NUMBER = 20;

    private final Imports imports;
    private final ImportLines words;

    SentImportController(Imports imports, ImportLines words) {
        this.imports = imports;
        this.words = words;
    }

    /** @param typed a number of people to be removed that was not the one of the preview */
    @GetMapping
    ModelAndView show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String typed, Locale language) {
        ImportReport report = imports.require(id);
        return ImportPages.isSheet(report)
                ? leadTo(report)
                : shown("import", report, language).addObject("typed", typed);
    }

    /** The part of the page that shows itself anew while rows are being taken in. */
    @GetMapping("/progress")
    ModelAndView progress(@PathVariable UUID id, Locale language) {
        return shown("parts/import :: sent", imports.require(id), language);
    }

    /** What was taken in stays; one that has ended meanwhile shows what came of it. */
    @PostMapping("/stop")
    ModelAndView stop(@PathVariable UUID id) {
        ImportReport report = imports.require(id);
        imports.stop(id);
        return leadTo(report);
    }

    /**
     * Lets a register be replaced.
     *
     * @param removed the number of people to be removed, typed as it stands on the page; its separators do not count
     */
    @PostMapping("/confirmation")
    ModelAndView confirm(@PathVariable UUID id, @RequestParam String removed) {
        ImportReport report = imports.require(id);
        try {
            imports.confirm(id, number(removed));
            return leadTo(report);
        } catch (Conflict conflict) { // told on the page, for as long as the import waits
            return leadTo(report).addObject("typed", removed.substring(0, Math.min(removed.length(), LONGEST_NUMBER)));
        }
    }

    private ModelAndView shown(String view, ImportReport report, Locale language) {
        List<Line> lines = report.isFinished() && report.tally().rejected() > 0
                ? words.of(imports.lines(report.id(), true, 0, LINES), language)
                : List.of();
        ModelAndView page = new ModelAndView(view)
                .addObject("report", report)
                .addObject("lines", lines)
                .addObject("warnings", report.isFinished() ? warnings(report, language) : List.of());
        return report.refusal() == null ? page : page.addObject("refusal", words.sentence(report.refusal(), language));
    }

    private List<Line> warnings(ImportReport report, Locale language) {
        return words.ofReasons(imports.warnings(report.id()), language);
    }

    /** No such number of people for what is none. */
    private static long number(String typed) {
        String digits = typed.replaceAll("[\\s,，.]", "");
        return digits.matches("[0-9]{1,12}") ? Long.parseLong(digits) : -1;
    }

    private static ModelAndView leadTo(ImportReport report) {
        return new ModelAndView("redirect:" + ImportPages.of(report));
    }
}
