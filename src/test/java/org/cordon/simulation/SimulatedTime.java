package org.cordon.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The time of the simulated district, which stands still between two steps. */
final class SimulatedTime {

    private static final Instant BEGIN = Instant.parse("2022-09-11T16:00:00Z"); // midnight in Shanghai
    private static final Duration STEP = Duration.ofMillis(200);

    private Instant now = BEGIN;

    SimulatedTime() {
        moveTo(BEGIN);
    }

    /** Goes to a minute of an hour, counted from the beginning. */
    void moveTo(int hour, int minute) {
        Instant next = BEGIN.plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(minute));
        moveTo(next.isAfter(now) ? next : now);
    }

    /** A moment passes, so that no two events are of the same instant. */
    void tick() {
        moveTo(now.plus(STEP));
    }

    Instant now() {
        return now;
    }

    int hour() {
        return (int) Duration.between(BEGIN, now).toHours();
    }

    /** As a form writes it. */
    String written() {
        return OffsetDateTime.ofInstant(now, ZoneOffset.ofHours(8))
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private void moveTo(Instant instant) {
        now = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }
}
