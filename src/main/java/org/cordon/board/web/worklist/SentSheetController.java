package org.cordon.board.web.worklist;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordon.board.web.imports.ImportLines;
import org.cordon.board.web.imports.ImportPages;
import org.cordon.imports.ImportReport;
import org.cordon.imports.Imports;
import org.cordon.platform.errors.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the sheets that the reader has sent in: how far each is, and what came of each line; and stops one. */
@Controller
@RequestMapping(SentSheetController.PATH)
class SentSheetController {

    static final String PATH = ImportPages.OF_SHEETS;

    private static final int LINES = 200;

    private final Imports imports;
    private final ImportLines words;

    SentSheetController(Imports imports, ImportLines words) {
        this.imports = imports;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("sheets", imports.list(ImportPages.SHEET));
        return "worklist-sheets";
    }

    /** @param every also the lines that were taken down */
    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean every,
            @RequestParam(defaultValue = "0") long after,
            Model model,
            Locale language) {
        fill(id, every, after, model, language);
        return "worklist-sheet-sent";
    }

    /** The part of the page that shows itself anew while lines are being taken down. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable UUID id, Model model, Locale language) {
        fill(id, false, 0, model, language);
        return "parts/sheet :: sent";
    }

    /** What was taken down stays; one that has ended meanwhile shows what came of it. */
    @PostMapping("/{id}/stop")
    String stop(@PathVariable UUID id) {
        require(id);
        imports.stop(id);
        return "redirect:" + PATH + "/" + id;
    }

    private void fill(UUID id, boolean every, long after, Model model, Locale language) {
        ImportReport report = require(id);
        model.addAttribute("report", report);
        model.addAttribute("every", every);
        List<ImportLines.Line> lines =
                report.isFinished() ? words.of(imports.lines(id, !every, after, LINES), language) : List.of();
        model.addAttribute("lines", lines);
        model.addAttribute(
                "next", lines.size() < LINES ? null : lines.get(LINES - 1).line());
        model.addAttribute("refusal", report.refusal() == null ? null : words.sentence(report.refusal(), language));
    }

    private ImportReport require(UUID id) {
        ImportReport report = imports.require(id);
        if (!report.kind().equals(ImportPages.SHEET)) {
            throw new NotFound("import.unknown", "There is no import " + id + " of yours", id);
        }
        return report;
    }
}
