package org.cordon.control;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts the measure that the rules order into force, and moves it when the facts move. */
@Service
public class KeyPersonMeasures {

    private final KeyPersonDirectory directory;
    private final KeyPersons keyPersons;
    private final KeyPersonProcess process;
    private final ControlOrders orders;
    private final Reckoner reckoner;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeyPersonMeasures(
            KeyPersonDirectory directory,
            KeyPersons keyPersons,
            KeyPersonProcess process,
            ControlOrders orders,
            Reckoner reckoner,
            ApplicationEventPublisher events,
            Clock clock) {
        this.directory = directory;
        this.keyPersons = keyPersons;
        this.process = process;
        this.orders = orders;
        this.reckoner = reckoner;
        this.events = events;
        this.clock = clock;
    }

    /** Returns what is left of the ordered measure: somebody found late serves only the remaining part. */
    @Transactional
    public Measure decide(String number) {
        KeyPerson person = directory.require(number);
        ControlPlan plan = reckoner.plan(person);
        LocalDate today = LocalDate.now(clock);
        Measure measure = plan.measureOn(today);
        person.follow(plan);
        person.putUnder(measure, plan.periodOn(today), today);
        keyPersons.saveAndFlush(person);
        events.publishEvent(new ControlBegan(number, measure));
        return measure;
    }

    /**
     * Works the plan out again after the facts or the rules have changed. Timers move with it, and a person for whom
     * the rules now order more than is in force goes back to the decision; nobody is let go by it.
     *
     * @return whether anything moved
     */
    @Transactional
    public boolean reckon(String number) {
        KeyPerson person = directory.require(number);
        return person.isOpen() && reckon(person, reckoner.plan(person));
    }

    /** Notes the day on which a site or town signed for the person; some rules count from it. */
    @Transactional
    public void enter(String number) {
        KeyPerson person = directory.require(number);
        if (person.enter(LocalDate.now(clock))) {
            keyPersons.saveAndFlush(person);
            reckon(number);
        }
    }

    /** Notes what the person needs; the rules may order another place for it. */
    @Transactional
    public void needs(String number, SpecialNeed need) {
        KeyPerson person = directory.require(number);
        person.needs(need);
        keyPersons.saveAndFlush(person);
        reckon(number);
    }

    /** Puts into force what two people ordered beyond the rules; more than is in force goes back to the decision. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void order(String number, ControlOrder order) {
        orders.add(number, order);
        reckon(number);
    }

    /** Takes back whatever two people have ordered; from now on the rules alone count, and nobody is let go by it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBackOrders(String number, String change) {
        orders.takeBack(number, change);
        reckon(number);
    }

    /** Goes on with the orders of a duplicate, too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOrders(String duplicate, String survivor) {
        orders.take(duplicate, survivor);
        reckon(survivor);
    }

    /** Moves the person to the edition and its plan; again, nobody is let go by it. */
    public void change(KeyPerson person, String edition, ControlPlan plan) {
        person.follow(edition);
        if (!reckon(person, plan)) {
            keyPersons.saveAndFlush(person);
        }
    }

    boolean reckon(KeyPerson person, ControlPlan plan) {
        if (!person.follow(plan)) {
            return false;
        }
        keyPersons.saveAndFlush(person);
        process.planMoved(person.number());
        if (isRaised(person, plan, LocalDate.now(clock))) {
            process.measureRaised(person.number());
        }
        events.publishEvent(new PlanMoved(person.number()));
        return true;
    }

    /** Whether the plan orders more today than is in force, or the same again from the beginning. */
    public static boolean isRaised(KeyPerson person, ControlPlan plan, LocalDate today) {
        Measure inForce = person.measure();
        return inForce != null
                && (plan.measureOn(today).isStricterThan(inForce)
                        || plan.periodOn(today).compareTo(person.period()) < 0);
    }
}
