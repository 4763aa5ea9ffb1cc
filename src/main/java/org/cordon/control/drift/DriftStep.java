package org.cordon.control.drift;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One transaction of a comparison: the next people, or behind the last of them the records of the departments. Killed
 * anywhere, it has not been. What differs twice running, some minutes apart, becomes an incident: what was only on its way at
 * the first comparison agrees at the second. One that follows sooner leaves incidents as they are.
 */
@Component
class DriftStep {

    private static final Logger LOG = LoggerFactory.getLogger(DriftStep.class);

    private final DriftRuns runs;
    private final DriftFindings findings;
    private final ControlDrift drift;
    private final DriftIncidents incidents;
    private final Duration apart;

    DriftStep(
            DriftRuns runs,
            DriftFindings findings,
            ControlDrift drift,
            DriftIncidents incidents,
            @Value("${cordon.drift.apart:PT5M}") Duration apart) {
        this.apart = apart;
        this.runs = runs;
        this.findings = findings;
        this.drift = drift;
        this.incidents = incidents;
    }

    /** False if the comparison has ended, or another node or thread is at it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean step(UUID id, int most) {
        Optional<DriftRun> taken = runs.take(id);
        taken.ifPresent(run -> advance(run, most));
        return taken.isPresent();
    }

    private void advance(DriftRun run, int most) {
        long began = System.nanoTime();
        List<String> numbers = drift.numbersAfter(run.lastNumber(), most);
        if (numbers.isEmpty()) {
            finish(run);
            return;
        }
        findings.add(
                run.id(),
                numbers.stream().flatMap(number -> drift.check(number).stream()).toList());
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) + 1;
        runs.advance(run.id(), numbers.get(numbers.size() - 1), numbers.size(), millis);
    }

    private void finish(DriftRun run) {
        findings.add(run.id(), drift.departments());
        Optional<DriftRun> before = runs.finished();
        if (before.isEmpty() || isLongBefore(before.get(), run)) {
            confirm(run, before.map(DriftRun::id).map(findings::of).orElse(List.of()));
        }
        runs.finish(run.id());
    }

    private boolean isLongBefore(DriftRun before, DriftRun run) {
        Instant ended = before.finishedAt();
        return ended != null && !ended.plus(apart).isAfter(run.askedAt());
    }

    private void confirm(DriftRun run, Collection<DriftFinding> before) {
        List<DriftFinding> confirmed = Set.copyOf(before).stream()
                .filter(Set.copyOf(findings.of(run.id()))::contains)
                .toList();
        confirmed.forEach(finding -> LOG.error("Records differ: {}", finding));
        incidents.show(confirmed);
    }
}
