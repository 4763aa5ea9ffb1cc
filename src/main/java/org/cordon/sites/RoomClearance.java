package org.cordon.sites;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.cordon.control.tests.TestTimes;
import org.cordon.laboratory.Finding;
import org.cordon.laboratory.PlaceResult;
import org.cordon.laboratory.TestResults;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides what a room that was left needs next, until it is free. */
@Service
@Transactional
public class RoomClearance {

    private final Disinfections disinfections;
    private final RoomSamples samples;
    private final TestResults results;
    private final TestTimes times;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoomClearance(
            Disinfections disinfections,
            RoomSamples samples,
            TestResults results,
            TestTimes times,
            ApplicationEventPublisher events,
            Clock clock) {
        this.disinfections = disinfections;
        this.samples = samples;
        this.results = results;
        this.times = times;
        this.events = events;
        this.clock = clock;
    }

    /** Does what the answer says to the room: sets it free, or has it disinfected again after a suspicious sample. */
    public ClearanceStep proceed(String number) {
        Disinfection room = disinfections.hold(number).orElse(null);
        if (room == null) {
            return ClearanceStep.FREE;
        }
        ClearanceStep step = step(room);
        if (step == ClearanceStep.DISINFECT) {
            disinfections.repeat(number);
        }
        if (step == ClearanceStep.FREE) {
            disinfections.close(number);
            events.publishEvent(new RoomsFreed(room.siteCode()));
        }
        return step;
    }

    /** Takes the environment sample of the room down. */
    public void sampled(String number, String sampleNumber) {
        String label = samples.requireNew(sampleNumber);
        disinfections.sampled(number, label, clock.instant().plus(times.resultWithin()));
    }

    /** When the result of the sample is late. */
    public Instant resultDueAt(String number) {
        return disinfections
                .find(number)
                .flatMap(room -> Optional.ofNullable(room.dueBackAt()))
                .orElseGet(clock::instant);
    }

    private ClearanceStep step(Disinfection room) {
        if (room.disinfectedAt() == null) {
            return ClearanceStep.DISINFECT;
        }
        if (!room.needsSample()) {
            return ClearanceStep.FREE;
        }
        return finding(room).map(RoomClearance::after).orElseGet(() -> isAwaited(room));
    }

    private ClearanceStep isAwaited(Disinfection room) {
        Instant dueBack = room.dueBackAt();
        return dueBack == null || !dueBack.isAfter(clock.instant()) ? ClearanceStep.SAMPLE : ClearanceStep.WAIT;
    }

    private Optional<Finding> finding(Disinfection room) {
        return results.ofPlace(room.place()).stream()
                .filter(result -> result.sampleNumber().equals(room.sampleNumber()))
                .map(PlaceResult::finding)
                .findFirst();
    }

    private static ClearanceStep after(Finding finding) {
        return finding == Finding.NEGATIVE ? ClearanceStep.FREE : ClearanceStep.DISINFECT;
    }
}
