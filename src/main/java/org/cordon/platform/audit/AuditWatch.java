package org.cordon.platform.audit;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Anchors the audit every five minutes, reads all of it every night, and is ill when something is wrong with it or it was
 * not anchored for three times as long.
 */
@Component("audit")
class AuditWatch implements HealthIndicator {

    private static final int MISSED_TURNS = 3;

    private final AuditAnchoring anchoring;
    private final AuditVerification verification;
    private final Duration interval;
    private final LongSupplier nanoTime;
    private final ExecutorService nightly = Executors.newSingleThreadExecutor(work -> new Thread(work, "audit-check"));
    private volatile Optional<String> anchorAlarm = Optional.empty();
    private volatile Optional<String> chainAlarm = Optional.empty();
    private volatile long anchored;

    @Autowired
    AuditWatch(
            AuditAnchoring anchoring,
            AuditVerification verification,
            @Value("${cordon.audit.anchor-interval}") Duration interval) {
        this(anchoring, verification, interval, System::nanoTime);
    }

    AuditWatch(AuditAnchoring anchoring, AuditVerification verification, Duration interval, LongSupplier nanoTime) {
        this.anchoring = anchoring;
        this.verification = verification;
        this.interval = interval;
        this.nanoTime = nanoTime;
        this.anchored = nanoTime.getAsLong();
    }

    @Scheduled(fixedDelayString = "${cordon.audit.anchor-interval}")
    void anchor() {
        anchorAlarm = anchoring.anchor();
        if (anchorAlarm.isEmpty()) {
            anchored = nanoTime.getAsLong();
        }
    }

    /** On a thread of its own: it reads for minutes, and deadlines must not wait for it. */
    @Scheduled(cron = "${cordon.audit.verify-cron}", zone = "${cordon.time-zone}")
    void verifyMeanwhile() {
        nightly.execute(this::verify);
    }

    void verify() {
        chainAlarm = verification.verify();
    }

    @Override
    public Health health() {
        return anchorAlarm
                .or(() -> chainAlarm)
                .or(this::late)
                .map(alarm -> Health.down().withDetail("audit", alarm).build())
                .orElseGet(() -> Health.up().build());
    }

    private Optional<String> late() {
        Duration since = Duration.ofNanos(nanoTime.getAsLong() - anchored);
        return since.compareTo(interval.multipliedBy(MISSED_TURNS)) > 0
                ? Optional.of("The audit was anchored %d minutes ago".formatted(since.toMinutes()))
                : Optional.empty();
    }

    @PreDestroy
    void stop() {
        nightly.shutdownNow();
    }
}
