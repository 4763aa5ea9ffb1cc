package org.cordon.board.web.imports;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordon.imports.ImportReport;
import org.cordon.imports.Imports;
import org.cordon.imports.Reason;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page on which staff choose what kind of list they have, and send it. */
@Controller
@RequestMapping(ImportPages.OF_FILES)
class ImportPageController {

    private final KindForms forms;
    private final SmallUpload upload;
    private final Imports imports;
    private final ImportLines words;
    private final Problems problems;

    ImportPageController(KindForms forms, SmallUpload upload, Imports imports, ImportLines words, Problems problems) {
        this.forms = forms;
        this.upload = upload;
        this.imports = imports;
        this.words = words;
        this.problems = problems;
    }

    /** @param kind the list whose form is shown; none before one is chosen */
    @GetMapping
    ModelAndView page(@RequestParam(defaultValue = "") String kind, Locale language) {
        return shown(kind, Map.of(), language);
    }

    /** Without the page's script: leads to how far the file is, or shows again what was typed and why it was refused. */
    @PostMapping
    ModelAndView send(
            @RequestParam String kind,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale language)
            throws IOException {
        try {
            ImportReport report = upload.send(kind, typed, file);
            Reason refusal = report.refusal();
            return refusal == null
                    ? new ModelAndView("redirect:" + ImportPages.of(report))
                    : refused(kind, typed, words.sentence(refusal, language), language);
        } catch (DomainException refusal) {
            return refused(kind, typed, problems.translated(refusal, language), language);
        }
    }

    /** A line of the list, and where it leads. */
    record SentFile(ImportReport report, String path) {}

    private ModelAndView refused(String kind, Map<String, String> typed, String sentence, Locale language) {
        ModelAndView page = shown(kind, typed, language).addObject("refusal", sentence);
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private List<SentFile> sent() {
        return imports.list().stream()
                .map(report -> new SentFile(report, ImportPages.of(report)))
                .toList();
    }

    private ModelAndView shown(String kind, Map<String, String> typed, Locale language) {
        ModelAndView page = new ModelAndView("imports")
                .addObject("kinds", forms.names())
                .addObject("typed", typed)
                .addObject("sent", sent());
        return kind.isEmpty() ? page : page.addObject("form", forms.of(kind, language));
    }
}
