package org.cordon.control.drift;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares all records again and again and makes an incident of whatever differs twice running: what was only on its
 * way at the first look agrees at the second.
 */
@Component
class DriftWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DriftWatch.class);

    private final ControlDrift drift;
    private final DriftIncidents incidents;

    private Set<DriftFinding> last = Set.of();

    DriftWatch(ControlDrift drift, DriftIncidents incidents) {
        this.drift = drift;
        this.incidents = incidents;
    }

    @Scheduled(
            initialDelayString = "${cordon.drift.interval:PT30M}",
            fixedDelayString = "${cordon.drift.interval:PT30M}")
    synchronized void look() {
        Set<DriftFinding> now = new HashSet<>(drift.check());
        List<DriftFinding> confirmed = now.stream().filter(last::contains).toList();
        confirmed.forEach(finding -> LOG.error("Records differ: {}", finding));
        incidents.show(confirmed);
        last = now;
    }
}
