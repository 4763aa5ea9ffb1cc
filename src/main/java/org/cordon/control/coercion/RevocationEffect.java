package org.cordon.control.coercion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.cordon.control.ControlOrders;
import org.cordon.control.ControlPlan;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonMeasures;
import org.cordon.control.Reckoner;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Component;

/**
 * Takes back what was ordered beyond the rules. The days are those of the rules again at once; whoever is at a stricter
 * place stays there until the end of the part that is running.
 */
@Component
class RevocationEffect implements CoercionEffect {

    private final OpenKeyPersons people;
    private final ControlOrders orders;
    private final Reckoner reckoner;
    private final KeyPersonMeasures measures;
    private final Clock clock;

    RevocationEffect(
            OpenKeyPersons people, ControlOrders orders, Reckoner reckoner, KeyPersonMeasures measures, Clock clock) {
        this.people = people;
        this.orders = orders;
        this.reckoner = reckoner;
        this.measures = measures;
        this.clock = clock;
    }

    @Override
    public Set<CoercionKind> kinds() {
        return Set.of(CoercionKind.REVOCATION);
    }

    @Override
    public AffectedSubject preview(CoerciveChange change, AffectedSubject row) {
        KeyPerson person = people.require(row.subject());
        requireOrder(person.number());
        return AffectedSubject.person(
                person.number(),
                person.personId(),
                described(person, reckoner.plan(person)),
                described(person, reckoner.planByRules(person)));
    }

    @Override
    public void apply(CoerciveChange change, AffectedSubject row) {
        measures.takeBackOrders(row.subject(), change.id());
    }

    private void requireOrder(String number) {
        LocalDate today = LocalDate.now(clock);
        if (orders.of(number).stream().noneMatch(order -> order.until().isAfter(today))) {
            throw new Refused(
                    "coerciveChange.noOrder", "Nothing is ordered for %s beyond the rules".formatted(number), number);
        }
    }

    private String described(KeyPerson person, ControlPlan plan) {
        return PlanWords.of(
                Objects.requireNonNullElseGet(person.measure(), () -> plan.measureOn(LocalDate.now(clock))), plan);
    }
}
