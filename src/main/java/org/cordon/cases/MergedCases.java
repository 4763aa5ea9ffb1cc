package org.cordon.cases;

import org.cordon.persons.PeopleMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the past infections of a merged record count as the survivor's; nobody with an open case is merged. */
@Component
class MergedCases {

    private final PositiveCases cases;

    MergedCases(PositiveCases cases) {
        this.cases = cases;
    }

    @EventListener
    void on(PeopleMerged merged) {
        cases.move(merged.survivorId(), merged.mergedId());
    }
}
