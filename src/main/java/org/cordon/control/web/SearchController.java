package org.cordon.control.web;

import org.cordon.control.search.SearchCharge;
import org.cordon.control.search.Searches;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was tried to find somebody, and who keeps searching. */
@RestController
class SearchController {

    private final Searches searches;
    private final ControlStatusPresenter presenter;

    SearchController(Searches searches, ControlStatusPresenter presenter) {
        this.searches = searches;
        this.presenter = presenter;
    }

    /**
     * The search for a key person: {@code {"charged": "police", "chargedAt": ..., "attempts": [{"step": "CALL",
     * "outcome": "noAnswer", "madeAt": ..., "madeBy": ...}]}}, the attempts oldest first. 404 {@code person.unknown} for
     * somebody whom the caller may not see.
     */
    @GetMapping("/api/v1/key-persons/{number}/search")
    SearchResponse search(@PathVariable("number") String number) {
        Searches.Search search = searches.of(number);
        SearchCharge charge = search.charge();
        return new SearchResponse(
                charge == null ? null : charge.charged(),
                charge == null ? null : presenter.time(charge.chargedAt()),
                search.attempts().stream()
                        .map(attempt -> new SearchResponse.Attempt(
                                attempt.step(), attempt.outcome(), presenter.time(attempt.madeAt()), attempt.madeBy()))
                        .toList());
    }
}
