package org.cordon.control.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.cordon.control.drift.DriftFinding;
import org.cordon.control.drift.DriftReport;
import org.cordon.control.drift.DriftRun;
import org.springframework.stereotype.Component;

/** Says of comparisons what the interface tells, with moments by the district's clock. */
@Component
class DriftPresenter {

    private final Clock clock;

    DriftPresenter(Clock clock) {
        this.clock = clock;
    }

    DriftResponse response(DriftReport report) {
        return new DriftResponse(
                Optional.ofNullable(report.finished())
                        .map(run -> finished(run, report.findings()))
                        .orElse(null),
                Optional.ofNullable(report.running()).map(this::running).orElse(null));
    }

    DriftResponse.Running running(DriftRun run) {
        return new DriftResponse.Running(
                run.id(),
                run.askedBy(),
                at(run.askedAt()),
                run.checked(),
                run.total(),
                run.perSecond(),
                run.secondsLeft());
    }

    private DriftResponse.Finished finished(DriftRun run, List<DriftFinding> findings) {
        OffsetDateTime end = Optional.ofNullable(run.finishedAt()).map(this::at).orElse(null);
        return new DriftResponse.Finished(run.id(), run.askedBy(), at(run.askedAt()), end, run.checked(), findings);
    }

    private OffsetDateTime at(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
