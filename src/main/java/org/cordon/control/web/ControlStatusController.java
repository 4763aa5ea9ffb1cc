package org.cordon.control.web;

import java.util.List;
import java.util.Locale;
import org.cordon.control.ControlStatusReader;
import org.cordon.control.Timeline;
import org.cordon.control.TimelineEntry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody is, and how they came there. Numbers of key persons (KP-) and of cases (PC-) are both answered. */
@RestController
class ControlStatusController {

    private final ControlStatusReader statuses;
    private final Timeline timeline;
    private final ControlStatusPresenter presenter;

    ControlStatusController(ControlStatusReader statuses, Timeline timeline, ControlStatusPresenter presenter) {
        this.statuses = statuses;
        this.timeline = timeline;
        this.presenter = presenter;
    }

    @GetMapping({"/api/v1/key-persons/{number}/control-status", "/api/v1/cases/{number}/control-status"})
    ControlStatusResponse controlStatus(@PathVariable("number") String number, Locale locale) {
        return presenter.present(statuses.read(number), locale);
    }

    @GetMapping({"/api/v1/key-persons/{number}/timeline", "/api/v1/cases/{number}/timeline"})
    List<TimelineEntryResponse> timeline(@PathVariable("number") String number, Locale locale) {
        return timeline.of(number).stream().map(entry -> entry(entry, locale)).toList();
    }

    private TimelineEntryResponse entry(TimelineEntry entry, Locale locale) {
        return new TimelineEntryResponse(
                entry.number(),
                presenter.time(entry.enteredAt()),
                presenter.time(entry.leftAt()),
                entry.status().name(),
                entry.step(),
                presenter.stepName(entry.step(), entry.step(), locale),
                entry.unitCode(),
                presenter.time(entry.dueAt()),
                entry.endReason());
    }
}
