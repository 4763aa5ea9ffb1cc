package org.cordon.control.coercion;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.control.KeyPerson;
import org.cordon.control.PlanMoved;
import org.cordon.control.ReleaseBlocker;
import org.cordon.control.ReleaseExceptions;
import org.cordon.control.ReleaseGate;
import org.cordon.platform.errors.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Waives what blocks a release now, by name; whatever else blocks it later still does, and the release is signed as ever. */
@Component
class ReleaseEffect implements CoercionEffect {

    private static final String WAIVED = "waived";

    private final OpenKeyPersons people;
    private final ReleaseGate gate;
    private final ReleaseExceptions exceptions;
    private final ApplicationEventPublisher events;

    ReleaseEffect(
            OpenKeyPersons people, ReleaseGate gate, ReleaseExceptions exceptions, ApplicationEventPublisher events) {
        this.people = people;
        this.gate = gate;
        this.exceptions = exceptions;
        this.events = events;
    }

    @Override
    public Set<CoercionKind> kinds() {
        return Set.of(CoercionKind.RELEASE);
    }

    @Override
    public AffectedSubject preview(CoerciveChange change, AffectedSubject row) {
        KeyPerson person = people.require(row.subject());
        people.requireNoSuspicion(person);
        List<ReleaseBlocker> blockers = gate.blockers(person.number(), person.period());
        requireWaivable(person.number(), blockers);
        return AffectedSubject.person(
                person.number(),
                person.personId(),
                blockers.stream().map(BlockerCode::of).sorted().collect(Collectors.joining("\n")),
                WAIVED);
    }

    @Override
    public void apply(CoerciveChange change, AffectedSubject row) {
        row.before()
                .lines()
                .map(BlockerCode::read)
                .forEach(blocker -> exceptions.add(row.subject(), blocker, change.id()));
        events.publishEvent(new PlanMoved(row.subject()));
    }

    private static void requireWaivable(String number, List<ReleaseBlocker> blockers) {
        if (blockers.isEmpty()) {
            throw new Refused(
                    "coerciveChange.nothingBlocks", "Nothing blocks the release of %s".formatted(number), number);
        }
        blockers.stream()
                .filter(blocker -> !ReleaseExceptions.isWaivable(blocker))
                .findFirst()
                .ifPresent(blocker -> {
                    throw new Refused(
                            "coerciveChange.notWaivable",
                            "What blocks the release of %s cannot be waived: %s".formatted(number, blocker.code()),
                            number,
                            blocker.code());
                });
    }
}
