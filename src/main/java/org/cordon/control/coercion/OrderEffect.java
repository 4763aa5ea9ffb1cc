package org.cordon.control.coercion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.cordon.control.ControlOrder;
import org.cordon.control.ControlPlan;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonMeasures;
import org.cordon.control.Measure;
import org.cordon.control.Reckoner;
import org.cordon.control.ReleasePeriod;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders more than the rules do: a stricter measure for some days, or more days of the part that is running. */
@Component
class OrderEffect implements CoercionEffect {

    private final OpenKeyPersons people;
    private final Reckoner reckoner;
    private final KeyPersonMeasures measures;
    private final Clock clock;

    OrderEffect(OpenKeyPersons people, Reckoner reckoner, KeyPersonMeasures measures, Clock clock) {
        this.people = people;
        this.reckoner = reckoner;
        this.measures = measures;
        this.clock = clock;
    }

    @Override
    public Set<CoercionKind> kinds() {
        return Set.of(CoercionKind.MEASURE, CoercionKind.EXTENSION);
    }

    @Override
    public AffectedSubject preview(CoerciveChange change, AffectedSubject row) {
        KeyPerson person = people.require(row.subject());
        ControlPlan plan = reckoner.plan(person);
        requireMore(change, person, plan);
        ControlPlan ordered = reckoner.planUnder(plan, order(change, person));
        return AffectedSubject.person(
                person.number(),
                person.personId(),
                PlanWords.of(inForce(person, plan), plan),
                described(change.terms().measure(), ordered, person, plan));
    }

    @Override
    public void apply(CoerciveChange change, AffectedSubject row) {
        measures.order(row.subject(), order(change, people.require(row.subject())));
    }

    /** Counted from the day of the proposal, so that it means the same on the day of the approval. */
    private ControlOrder order(CoerciveChange change, KeyPerson person) {
        LocalDate proposed = LocalDate.ofInstant(change.proposedAt(), clock.getZone());
        int days = Objects.requireNonNull(change.terms().days());
        if (change.kind() == CoercionKind.MEASURE) {
            return new ControlOrder(
                    change.terms().measure(), ReleasePeriod.ISOLATION, proposed.plusDays(days), change.id());
        }
        ReleasePeriod running = person.period();
        LocalDate end = running.end(person);
        LocalDate from = end.isBefore(proposed) ? proposed : end;
        return new ControlOrder(null, running, from.plusDays(days), change.id());
    }

    private void requireMore(CoerciveChange change, KeyPerson person, ControlPlan plan) {
        Measure ordered = change.terms().measure();
        if (ordered != null && !ordered.isStricterThan(inForce(person, plan))) {
            throw new Refused(
                    "coerciveChange.notStricter",
                    "%s is under %s already: only a stricter measure can be ordered"
                            .formatted(person.number(), inForce(person, plan).code()),
                    person.number(),
                    inForce(person, plan).code());
        }
    }

    private Measure inForce(KeyPerson person, ControlPlan plan) {
        Measure measure = person.measure();
        return measure == null ? plan.measureOn(LocalDate.now(clock)) : measure;
    }

    private String described(@Nullable Measure ordered, ControlPlan after, KeyPerson person, ControlPlan plan) {
        return PlanWords.of(ordered == null ? inForce(person, plan) : ordered, after);
    }
}
