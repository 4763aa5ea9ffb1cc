package org.cordon.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.platform.errors.Refused;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the clock of record forward so that a department can rehearse ten days in an hour. Never exists in production;
 * the distance to real time survives a restart, because time must not run backwards under running timers.
 */
@Service
@ConditionalOnProperty("cordon.movable-clock")
class TrainingClock implements SmartInitializingSingleton {

    private static final Duration LONGEST_STEP = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final Clock clock;

    TrainingClock(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        ClockUtil.offset(offset().toMillis());
    }

    /**
     * Moves the clock and returns the new time.
     *
     * @throws Refused {@code clock.step} unless the step is positive and at most 60 days
     */
    @Transactional
    Instant advance(Duration step) {
        if (step.isNegative() || step.isZero() || step.compareTo(LONGEST_STEP) > 0) {
            throw new Refused("clock.step", "Advance the clock by more than nothing and at most P60D", step);
        }
        Duration offset = offset().plus(step);
        jdbc.sql("update cordon.training_clock set offset_millis = ?")
                .param(offset.toMillis())
                .update();
        ClockUtil.offset(offset.toMillis());
        return clock.instant();
    }

    private Duration offset() {
        return Duration.ofMillis(jdbc.sql("select offset_millis from cordon.training_clock")
                .query(Long.class)
                .single());
    }
}
