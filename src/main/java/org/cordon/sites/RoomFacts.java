package org.cordon.sites;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.cordon.control.ControlPeriods;
import org.cordon.control.KeyPerson;
import org.cordon.laboratory.TestResults;
import org.springframework.stereotype.Component;

/** Reads what is known about somebody's room; nothing for who has no room or needs no sample of it. */
@Component
class RoomFacts {

    private static final int DAYS_BEFORE_RELEASE = 1;

    private final Stays stays;
    private final RoomSamples samples;
    private final TestResults results;
    private final ControlPeriods periods;
    private final Clock clock;

    RoomFacts(Stays stays, RoomSamples samples, TestResults results, ControlPeriods periods, Clock clock) {
        this.stays = stays;
        this.samples = samples;
        this.results = results;
        this.periods = periods;
        this.clock = clock;
    }

    Optional<RoomEvidence> of(KeyPerson person) {
        return Optional.of(person)
                .filter(KeyPerson::needsRoomSample)
                .flatMap(needing -> stays.findByOpenNumber(needing.number()))
                .flatMap(stay -> stay.place().map(place -> evidence(stay, place)));
    }

    private RoomEvidence evidence(Stay stay, String place) {
        return new RoomEvidence(
                results.ofPlace(place),
                samples.of(stay.number(), place),
                stay.checkedInAt().orElseThrow(),
                sampleDay(stay.number()));
    }

    /** The day before the period ends, so that the result is there when it does. */
    private Instant sampleDay(String number) {
        return periods.periodEnd(number)
                .minusDays(DAYS_BEFORE_RELEASE)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }
}
