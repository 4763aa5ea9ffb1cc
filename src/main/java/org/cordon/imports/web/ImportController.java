package org.cordon.imports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordon.imports.ImportReception;
import org.cordon.imports.ImportReport;
import org.cordon.imports.Imports;
import org.cordon.imports.RejectedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sends files in, tells what became of them and gives rejected rows back. */
@RestController
@RequestMapping(ImportController.PATH)
class ImportController {

    static final String PATH = "/api/v1/imports";

    private final ImportReception reception;
    private final Imports imports;
    private final ImportAnswers answers;

    ImportController(ImportReception reception, Imports imports, ImportAnswers answers) {
        this.reception = reception;
        this.imports = imports;
        this.answers = answers;
    }

    @PostMapping(path = "/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> upload(
            @PathVariable String kind,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        UploadParts parts = new UploadParts(request);
        UploadForm form = new UploadForm(reception, kind, dryRun, idempotencyKey);
        try {
            reception.admit(kind, request.getContentLengthLong());
            parts.forEach(form::read);
        } catch (IOException | RuntimeException e) {
            form.discard();
            parts.swallowRest();
            throw e;
        }
        return answer(form.send(), locale);
    }

    @GetMapping
    List<ImportAnswer> list(Locale locale) {
        return imports.list().stream()
                .map(report -> answers.of(report, List.of(), locale))
                .toList();
    }

    @GetMapping("/{id}")
    ImportAnswer status(@PathVariable UUID id, Locale locale) {
        return answers.of(imports.require(id), imports.warnings(id), locale);
    }

    @PostMapping("/{id}/cancel")
    ImportAnswer cancel(@PathVariable UUID id, Locale locale) {
        imports.cancel(id);
        return status(id, locale);
    }

    @PostMapping("/{id}/confirmation")
    ImportAnswer confirm(@PathVariable UUID id, @Valid @RequestBody ConfirmationRequest request, Locale locale) {
        imports.confirm(id, request.removed());
        return status(id, locale);
    }

    @GetMapping(path = "/{id}/rejected.csv", produces = "text/csv")
    void rejected(@PathVariable UUID id, HttpServletResponse response, Locale locale) throws IOException {
        RejectedRows rows = imports.rejected(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (Writer target = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            rows.writeTo(target, reason -> answers.sentence(reason, locale));
        }
    }

    private ResponseEntity<?> answer(ImportReport report, Locale locale) {
        URI location = URI.create(PATH + "/" + report.id());
        return report.refusal() == null
                ? ResponseEntity.accepted().location(location).body(answers.of(report, List.of(), locale))
                : ResponseEntity.unprocessableEntity().location(location).body(answers.problem(report, locale));
    }
}
