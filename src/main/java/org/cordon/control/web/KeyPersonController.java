package org.cordon.control.web;

import io.swagger.v3.oas.annotations.Parameter;
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

    private static final String CATEGORIES = """
            Why somebody is on the list, the strictest first: CLOSE_CONTACT (密接) met a positive case; \
            INBOUND_TRAVELLER (入境人员) arrived from abroad; HIGH_RISK_AREA (高风险区) was in a high-risk area; \
            HIGH_RISK_JOB (高风险岗位) leaves the closed loop of a high-risk job; SUB_CLOSE_CONTACT (次密接) met a \
            close contact; MEDIUM_RISK_AREA (中风险区) was in a medium-risk area; CO_RESIDENT (共同居住者) lives with \
            somebody in home quarantine; EXPOSED_AT_PLACE (涉疫场所暴露) was at a place of the outbreak; \
            LOW_RISK_AREA (低风险区) was in a low-risk area""";

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
            @Parameter(description = CATEGORIES) @RequestParam(name = "category", required = false) @Nullable
                    KeyPersonCategory category,
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
