package org.cordon.sites;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records how the people at a site are, twice a day. */
@Service
public class HealthObservation {

    private final Stays stays;
    private final HealthChecks checks;
    private final Clock clock;

    HealthObservation(Stays stays, HealthChecks checks, Clock clock) {
        this.stays = stays;
        this.checks = checks;
        this.clock = clock;
    }

    @Transactional
    public void record(String number, HealthReading reading) {
        checks.save(new HealthCheck(stays.requireOpen(number), reading, clock));
    }
}
