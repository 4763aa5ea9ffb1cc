package org.cordon.control.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cordon.control.editions.EditionChangePeople;
import org.cordon.control.editions.EditionChangeRow;
import org.cordon.control.editions.EditionChangeRow.Turn;
import org.cordon.control.editions.EditionChangeStaff;
import org.cordon.control.editions.EditionChanges;
import org.cordon.control.editions.EditionEffect;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is concerned by an edition change, with the old plan and the new one; numbers only, no names. */
@RestController
@RequestMapping(EditionChangeController.PATH + "/{id}")
class EditionChangePeopleController {

    private static final int MOST_ROWS = 500;

    private final EditionChanges changes;
    private final EditionChangePeople people;
    private final EditionChangeStaff staff;

    EditionChangePeopleController(EditionChanges changes, EditionChangePeople people, EditionChangeStaff staff) {
        this.changes = changes;
        this.people = people;
        this.staff = staff;
    }

    /** One page ordered by number; {@code next} is the {@code after} of the page that follows. */
    @GetMapping("/people")
    PeopleResponse page(
            @PathVariable("id") UUID id,
            @RequestParam(name = "effect", required = false) @Nullable EditionEffect effect,
            @RequestParam(name = "turn", required = false) @Nullable Turn turn,
            @RequestParam(name = "after", defaultValue = "") String after,
            @RequestParam(name = "limit", defaultValue = "100") int limit) {
        require(id);
        int most = Math.min(Math.max(limit, 1), MOST_ROWS);
        List<EditionChangeRow> rows = people.page(id, after, most, effect, turn);
        String next = rows.size() < most ? null : rows.get(rows.size() - 1).number();
        return new PeopleResponse(
                rows.stream().map(EditionChangePersonResponse::of).toList(), next);
    }

    /** Everybody, as a file for a spreadsheet; refused while somebody is still missing. */
    @GetMapping(path = "/people.csv", produces = "text/csv")
    void file(@PathVariable("id") UUID id, HttpServletResponse response) throws IOException {
        staff.requireReader();
        changes.requirePreviewed(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"edition-change.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (Writer target = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            new EditionChangeFile(target).write(after -> people.page(id, after, MOST_ROWS, null, null));
        }
    }

    private void require(UUID id) {
        staff.requireReader();
        changes.require(id);
    }

    /** A page of people. */
    record PeopleResponse(
            List<EditionChangePersonResponse> items,
            @Nullable String next) {}
}
