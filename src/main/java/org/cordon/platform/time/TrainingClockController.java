package org.cordon.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The clock of record in a training installation. */
@RestController
@ConditionalOnProperty("cordon.movable-clock")
class TrainingClockController {

    private final TrainingClock training;
    private final Clock clock;

    TrainingClockController(TrainingClock training, Clock clock) {
        this.training = training;
        this.clock = clock;
    }

    @GetMapping("/api/v1/training/clock")
    TimeResponse now() {
        return response(clock.instant());
    }

    /** Moves the clock by an ISO 8601 duration such as {@code P1D} or {@code PT12H}. */
    @PostMapping("/api/v1/training/clock")
    TimeResponse advance(@RequestBody AdvanceRequest request) {
        return response(training.advance(request.advance()));
    }

    private TimeResponse response(Instant instant) {
        OffsetDateTime now = OffsetDateTime.ofInstant(instant, clock.getZone());
        return new TimeResponse(now, now.toLocalDate());
    }

    /** How far to move. */
    record AdvanceRequest(Duration advance) {}

    /** The time of record, and the calendar day that it falls on. */
    record TimeResponse(OffsetDateTime now, LocalDate today) {}
}
