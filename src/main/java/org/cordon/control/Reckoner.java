package org.cordon.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the rule tables what they order for a key person now. */
@Component
public class Reckoner {

    private final Listings listings;
    private final ControlOrders orders;
    private final ControlRules rules;
    private final Clock clock;

    Reckoner(Listings listings, ControlOrders orders, ControlRules rules, Clock clock) {
        this.listings = listings;
        this.orders = orders;
        this.rules = rules;
        this.clock = clock;
    }

    public ControlPlan plan(KeyPerson person) {
        return plan(person, listings.of(person.number()), person.edition(), rules.current());
    }

    /** The plan under another edition or other tables than those in force, with what two people ordered on top. */
    public ControlPlan plan(KeyPerson person, List<Listing> reasons, String edition, RuleBook book) {
        return plan(person, reasons, orders.of(person.number()), edition, book);
    }

    /** The same, for a caller who has read the reasons and the orders of many people at once. */
    public ControlPlan plan(
            KeyPerson person, List<Listing> reasons, List<ControlOrder> ordered, String edition, RuleBook book) {
        LocalDate today = LocalDate.now(clock);
        ControlPlan plan = plan(reasons, edition, person.specialNeed(), person.enteredOn(), book);
        for (ControlOrder order : ordered) {
            plan = order.on(plan, today);
        }
        return plan;
    }

    /** The plan by the rules alone, if nobody had ordered more. */
    public ControlPlan planByRules(KeyPerson person) {
        return plan(
                listings.of(person.number()),
                person.edition(),
                person.specialNeed(),
                person.enteredOn(),
                rules.current());
    }

    /** The plan if this order came into force now beside what is. */
    public ControlPlan planUnder(ControlPlan plan, ControlOrder order) {
        return order.on(plan, LocalDate.now(clock));
    }

    /** The plan for somebody who is not under control, or not for these reasons. */
    public ControlPlan plan(List<Listing> reasons, String edition, SpecialNeed need, @Nullable LocalDate enteredOn) {
        return plan(reasons, edition, need, enteredOn, rules.current());
    }

    private ControlPlan plan(
            List<Listing> reasons, String edition, SpecialNeed need, @Nullable LocalDate enteredOn, RuleBook book) {
        LocalDate today = LocalDate.now(clock);
        return new Reckoning(
                        category -> book.measure(new MeasureQuestion(edition, category, need, today)), enteredOn, today)
                .plan(reasons);
    }
}
