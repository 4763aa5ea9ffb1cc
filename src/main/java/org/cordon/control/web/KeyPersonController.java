package org.cordon.control.web;

import java.util.List;
import org.cordon.control.ControlStatus;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.KeyPersonFilter;
import org.cordon.control.KeyPersonList;
import org.cordon.control.KeyPersonRow;
import org.cordon.persons.PersonDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of key persons. */
@RestController
class KeyPersonController {

    private final KeyPersonList list;
    private final PersonDirectory persons;
    private final ControlStatusPresenter presenter;

    KeyPersonController(KeyPersonList list, PersonDirectory persons, ControlStatusPresenter presenter) {
        this.list = list;
        this.persons = persons;
        this.presenter = presenter;
    }

    /** One page ordered by number; {@code next} is the {@code after} of the page that follows. */
    @GetMapping("/api/v1/key-persons")
    KeyPersonPageResponse keyPersons(
            @RequestParam(name = "status", required = false) @Nullable ControlStatus status,
            @RequestParam(name = "unit", required = false) @Nullable String unit,
            @RequestParam(name = "category", required = false) @Nullable KeyPersonCategory category,
            @RequestParam(name = "overdue", required = false) @Nullable Boolean overdue,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "limit", defaultValue = "100") int limit) {
        KeyPersonFilter filter = new KeyPersonFilter(status, unit, category, overdue, after, limit);
        List<KeyPersonRow> rows = list.page(filter);
        String next =
                rows.size() < filter.limit() ? null : rows.get(rows.size() - 1).number();
        return new KeyPersonPageResponse(rows.stream().map(this::row).toList(), next);
    }

    private KeyPersonRowResponse row(KeyPersonRow row) {
        return new KeyPersonRowResponse(
                row.number(),
                persons.masked(row.personId()).name(),
                row.category().code(),
                row.measure() == null ? null : row.measure().code(),
                row.status().name(),
                row.unitCode(),
                presenter.time(row.since()),
                presenter.time(row.dueAt()),
                row.overdue(),
                row.endReason());
    }
}
