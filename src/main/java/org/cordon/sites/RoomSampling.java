package org.cordon.sites;

import java.time.Clock;
import java.time.Instant;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonLock;
import org.cordon.control.tests.TestTimes;
import org.cordon.sites.NextRoomSample.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the room of a person is to be sampled, and that it was. */
@Service
@Transactional
public class RoomSampling {

    private final KeyPersonDirectory keyPersons;
    private final KeyPersonLock lock;
    private final Stays stays;
    private final RoomFacts rooms;
    private final RoomSamples samples;
    private final TestTimes times;
    private final Clock clock;

    RoomSampling(
            KeyPersonDirectory keyPersons,
            KeyPersonLock lock,
            Stays stays,
            RoomFacts rooms,
            RoomSamples samples,
            TestTimes times,
            Clock clock) {
        this.keyPersons = keyPersons;
        this.lock = lock;
        this.stays = stays;
        this.rooms = rooms;
        this.samples = samples;
        this.times = times;
        this.clock = clock;
    }

    /** What is to be done now, with the person held until the transaction ends. */
    public NextRoomSample next(String number) {
        lock.hold(number);
        Instant now = clock.instant();
        return rooms.of(keyPersons.require(number))
                .filter(room -> !room.isNegative())
                .map(room -> next(room, now))
                .orElseGet(() -> new NextRoomSample(Step.NONE, now));
    }

    /**
     * Takes a sample of the person's room down.
     *
     * @throws org.cordon.platform.errors.Refused {@code sample.known} if its number was used before
     */
    public void sampled(String number, String sampleNumber) {
        lock.hold(number);
        String barcode = samples.requireNew(sampleNumber);
        Instant now = clock.instant();
        String place = stays.requireOpen(number).place().orElseThrow();
        samples.add(new RoomSample(number, place, barcode, now, now.plus(times.resultWithin())));
    }

    private static NextRoomSample next(RoomEvidence room, Instant now) {
        if (room.sampleFrom().isAfter(now)) {
            return new NextRoomSample(Step.WAIT, room.sampleFrom());
        }
        return room.awaited(now)
                .map(sample -> new NextRoomSample(Step.WAIT, sample.dueBackAt()))
                .orElseGet(() -> new NextRoomSample(Step.SAMPLE, now));
    }
}
