package org.cordon.platform.audit;

import java.util.Optional;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Anchors the audit every five minutes, reads all of it every night, and is ill when something is wrong with it. */
@Component("audit")
class AuditWatch implements HealthIndicator {

    private final AuditAnchoring anchoring;
    private final AuditVerification verification;
    private volatile Optional<String> anchorAlarm = Optional.empty();
    private volatile Optional<String> chainAlarm = Optional.empty();

    AuditWatch(AuditAnchoring anchoring, AuditVerification verification) {
        this.anchoring = anchoring;
        this.verification = verification;
    }

    @Scheduled(fixedDelayString = "${cordon.audit.anchor-interval}")
    void anchor() {
        anchorAlarm = anchoring.anchor();
    }

    @Scheduled(cron = "${cordon.audit.verify-cron}", zone = "${cordon.time-zone}")
    void verify() {
        chainAlarm = verification.verify();
    }

    @Override
    public Health health() {
        return anchorAlarm
                .or(() -> chainAlarm)
                .map(alarm -> Health.down().withDetail("audit", alarm).build())
                .orElseGet(() -> Health.up().build());
    }
}
