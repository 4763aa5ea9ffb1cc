package org.cordon.sites;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cordon.control.KeyPerson;
import org.cordon.control.ReleaseBlocker;
import org.cordon.control.ReleaseCheck;
import org.cordon.control.ReleasePeriod;
import org.cordon.control.tests.TestOrders;
import org.cordon.laboratory.PlaceResult;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The room must be negative before somebody leaves a site. A suspicious room asks for another sample of the room and for
 * a later test of the person.
 */
@Component
@Order(20)
class RoomSampleCheck implements ReleaseCheck, TestOrders {

    private final RoomFacts rooms;
    private final Clock clock;

    RoomSampleCheck(RoomFacts rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    @Override
    public List<ReleaseBlocker> blockers(KeyPerson person, ReleasePeriod period) {
        return rooms.of(person)
                .filter(room -> !room.isNegative())
                .map(room -> List.of(blocker(room)))
                .orElse(List.of());
    }

    @Override
    public Optional<Instant> testAfter(KeyPerson person) {
        return rooms.of(person).flatMap(RoomEvidence::lastSuspicion).map(PlaceResult::sampledAt);
    }

    @Override
    public boolean mayAsk(KeyPerson person) {
        return rooms.of(person).filter(room -> !room.isNegative()).isPresent();
    }

    private ReleaseBlocker blocker(RoomEvidence room) {
        return room.openSuspicion()
                .map(suspicion -> new ReleaseBlocker(
                        "roomSamplePositive", dayOf(suspicion.sampledAt()), suspicion.sampleNumber()))
                .orElseGet(() -> ReleaseBlocker.of("roomSampleMissing", dayOf(room.from())));
    }

    private LocalDate dayOf(Instant instant) {
        return instant.atZone(clock.getZone()).toLocalDate();
    }
}
