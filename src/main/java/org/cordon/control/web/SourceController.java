package org.cordon.control.web;

import org.cordon.control.ControlSources;
import org.cordon.control.ControlStatusReader;
import org.cordon.control.ControlStatusView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who names somebody, and who is looking after it: several sources push the same person, one unit calls. */
@RestController
class SourceController {

    private final ControlStatusReader statuses;
    private final ControlSources sources;
    private final ControlStatusPresenter presenter;

    SourceController(ControlStatusReader statuses, ControlSources sources, ControlStatusPresenter presenter) {
        this.statuses = statuses;
        this.sources = sources;
        this.presenter = presenter;
    }

    /**
     * Every source of a key person, the first one first, and who has the person now: {@code {"status": "VERIFYING",
     * "unit": "370215001", "sources": [{"name": "PC-000001", "category": "closeContact", "exposureDate": "2022-09-05",
     * "reportedAt": ...}]}}. 404 {@code person.unknown} for somebody whom the caller may not see.
     */
    @GetMapping("/api/v1/key-persons/{number}/sources")
    SourcesResponse sources(@PathVariable("number") String number) {
        ControlStatusView view = statuses.read(number);
        return new SourcesResponse(
                view.status() == null ? null : view.status().name(),
                view.responsibleUnit() == null ? null : view.responsibleUnit().code(),
                sources.of(number).stream()
                        .map(source -> new SourcesResponse.Source(
                                source.name(),
                                source.category().code(),
                                source.exposureDate(),
                                presenter.time(source.reportedAt())))
                        .toList());
    }
}
