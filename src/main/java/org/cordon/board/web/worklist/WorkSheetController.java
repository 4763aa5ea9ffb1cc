package org.cordon.board.web.worklist;

import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.web.Problems;
import org.cordon.pushes.PushAccess;
import org.cordon.pushes.RowFilter;
import org.cordon.pushes.RowWork.Worker;
import org.cordon.pushes.WorkList;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Hands the rows of a filter out as a sheet, and takes in what somebody has filled in. */
@Controller
@RequestMapping(WorkSheetController.PATH)
class WorkSheetController {

    static final String PATH = WorkListPageController.PATH + "/sheet";

    private static final int MOST = 5_000;
    private static final int LONGEST_NAME = 200;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final WorkList list;
    private final PushAccess access;
    private final WorkLines lines;
    private final WorkSheet sheet;
    private final FilledSheet filled;
    private final SheetUpload upload;
    private final Problems problems;
    private final Clock clock;

    WorkSheetController(
            WorkList list,
            PushAccess access,
            WorkLines lines,
            WorkSheet sheet,
            FilledSheet filled,
            SheetUpload upload,
            Problems problems,
            Clock clock) {
        this.list = list;
        this.access = access;
        this.lines = lines;
        this.sheet = sheet;
        this.filled = filled;
        this.upload = upload;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> download(@Valid @ModelAttribute WorkQuery query, Locale language) {
        Worker worker = access.worker();
        Instant now = clock.instant();
        RowFilter filter = query.filter(worker.userId(), now);
        if (list.count(worker.scope(), filter, MOST + 1) > MOST) {
            throw new Refused("push.rows.many", "These are more than " + MOST + " rows; choose fewer", MOST);
        }
        List<WorkLine> rows = lines.of(list.page(worker.scope(), filter, 0, MOST), language);
        String name = "worklist-" + now.atZone(clock.getZone()).toLocalDate() + ".xlsx";
        return ResponseEntity.ok()
                .contentType(XLSX)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(sheet.of(rows, language));
    }

    /** Leads to how far it is; the same sheet once more changes nothing. */
    @PostMapping
    String tell(@RequestParam MultipartFile file, Model model, Locale language) throws IOException {
        access.worker();
        try {
            UUID sent = upload.send(filled.read(file.getInputStream(), MOST), nameOf(file));
            return "redirect:" + SentSheetController.PATH + "/" + sent;
        } catch (Refused refusal) {
            model.addAttribute("refusal", problems.translated(refusal, language));
            return "worklist-sheet";
        }
    }

    private static String nameOf(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.substring(0, Math.min(last.length(), LONGEST_NAME));
    }
}
