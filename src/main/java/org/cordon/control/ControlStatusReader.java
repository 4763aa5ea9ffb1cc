package org.cordon.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cordon.control.tests.TestDays;
import org.cordon.platform.errors.NotFound;
import org.cordon.units.Unit;
import org.cordon.units.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers from the state of the engine: where a person is, who owns them, what is late. */
@Service
public class ControlStatusReader {

    private final EnginePositions positions;
    private final KeyPersonDirectory keyPersons;
    private final Visibility visibility;
    private final Units units;
    private final HealthCodeReader healthCodes;
    private final List<Whereabouts> whereabouts;
    private final Clock clock;

    ControlStatusReader(
            EnginePositions positions,
            KeyPersonDirectory keyPersons,
            Visibility visibility,
            Units units,
            HealthCodeReader healthCodes,
            List<Whereabouts> whereabouts,
            Clock clock) {
        this.positions = positions;
        this.keyPersons = keyPersons;
        this.visibility = visibility;
        this.units = units;
        this.healthCodes = healthCodes;
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    /**
     * The status of a key person or case, running or ended.
     *
     * @throws NotFound {@code person.unknown} if there is none, or none that the caller may see
     */
    public ControlStatusView read(String number) {
        visibility.require(number);
        EnginePosition position = positions.of(number).orElseThrow(() -> Visibility.unknown(number));
        return view(number, position, keyPersons.find(number).orElse(null));
    }

    private ControlStatusView view(String number, EnginePosition position, @Nullable KeyPerson person) {
        Optional<Unit> unit = Optional.ofNullable(position.unitCode()).flatMap(units::findByCode);
        LocalDate today = LocalDate.now(clock);
        return new ControlStatusView(
                number,
                position.status(),
                position.endReason(),
                person == null ? null : person.category(),
                person == null ? null : person.measure(),
                person == null ? null : person.edition(),
                healthCodes.of(number, position, person),
                position.since(),
                unit.orElse(null),
                location(number).orElse(null),
                plannedRelease(person),
                nextTestDue(person, today),
                position.openTasks(),
                position.processInstanceId(),
                position.activityIds(),
                clock.instant());
    }

    private static @Nullable LocalDate plannedRelease(@Nullable KeyPerson person) {
        return person == null || person.measure() == null ? null : person.monitoringUntil();
    }

    private static @Nullable LocalDate nextTestDue(@Nullable KeyPerson person, LocalDate today) {
        if (person == null || !person.isOpen() || person.measure() == null) {
            return null;
        }
        return TestDays.next(person, today).orElse(null);
    }

    private Optional<String> location(String number) {
        return whereabouts.stream().flatMap(place -> place.of(number).stream()).findFirst();
    }
}
