package org.cordon.replays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cordon.control.ControlPlan;
import org.cordon.control.KeyPersonCategory;
import org.cordon.control.Listing;
import org.cordon.control.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a replay. They are listed when a case or a close contact leads to them, follow the plan that the rules
 * reckon from all their listings, and are let go when it is over or convert when they are confirmed. Whoever is listed
 * after a release begins anew. Once confirmed, nobody lists them again.
 */
final class ReplayedPerson {

    private final String id;
    private final @Nullable LocalDate onset;
    private final @Nullable LocalDate confirmed;
    private final Map<String, Listing> listings = new TreeMap<>();
    private final Set<Measure> served = EnumSet.noneOf(Measure.class);
    private final List<PersonEvent> log = new ArrayList<>();
    private ControlOutcome control = ControlOutcome.NEVER_LISTED;
    private @Nullable ControlPlan plan;
    private @Nullable LocalDate underControlSince;
    private @Nullable LocalDate listedOn;
    private @Nullable CaseOutcome outcome;

    ReplayedPerson(String id, @Nullable LocalDate onset, @Nullable LocalDate confirmed) {
        this.id = id;
        this.onset = onset;
        this.confirmed = confirmed;
    }

    String id() {
        return id;
    }

    /** First sign of the infection. */
    @Nullable
    LocalDate onset() {
        return onset;
    }

    @Nullable
    LocalDate confirmed() {
        return confirmed;
    }

    boolean isUnderControl() {
        return control == ControlOutcome.UNDER_CONTROL;
    }

    boolean isCloseContact() {
        return isUnderControl() && plan != null && plan.category() == KeyPersonCategory.CLOSE_CONTACT;
    }

    boolean isConfirmedBy(LocalDate day) {
        return confirmed != null && !confirmed.isAfter(day);
    }

    boolean wasListed() {
        return control != ControlOutcome.NEVER_LISTED;
    }

    /** Whether a listing of this day put them under control, or came too late to. */
    boolean wasListedOn(LocalDate day) {
        return day.equals(listedOn);
    }

    boolean hasServed(Measure measure) {
        return served.contains(measure);
    }

    ControlOutcome control() {
        return control;
    }

    @Nullable
    CaseOutcome outcome() {
        return outcome;
    }

    /** The day from which nobody could meet them any more; that of the confirmation where they were not kept apart. */
    LocalDate apartSince(LocalDate confirmation) {
        return underControlSince == null ? confirmation : underControlSince;
    }

    /** Day 0 of the plan in force. */
    LocalDate dayZero() {
        if (plan == null) {
            throw new IllegalStateException(id + " has no plan");
        }
        return plan.countFrom();
    }

    List<PersonEvent> log() {
        return List.copyOf(log);
    }

    /** Takes in the reasons of one day; an edition that does not judge any of them leaves the person alone. */
    void list(List<Listing> reasons, EditionRules rules, LocalDate today) {
        Map<String, Listing> all = isUnderControl() ? new TreeMap<>(listings) : new TreeMap<>();
        reasons.forEach(reason -> all.merge(reason.origin(), reason, ReplayedPerson::graver));
        LocalDate entry = isUnderControl() ? apartSince(today) : today;
        ControlPlan next = rules.plan(all.values(), entry, today);
        if (isUnderControl()) {
            keep(all, next);
            note(today, PersonEvent.What.LISTED_AGAIN);
        } else if (next.rule().measure() != Measure.NONE) {
            begin(all, next, today);
        }
    }

    /** Finds out where they stand on the day of their confirmation. */
    CaseOutcome confirm(LocalDate today, CaseOutcome otherwise) {
        if (isUnderControl()) {
            outcome = CaseOutcome.CONVERTED;
            control = ControlOutcome.CONVERTED;
        } else {
            outcome = wasListed() ? CaseOutcome.MISSED_AFTER_CONTROL : otherwise;
        }
        note(today, PersonEvent.What.of(outcome));
        return outcome;
    }

    /** Lets them go if the plan is over; tells whether it was. */
    boolean releaseIfOver(LocalDate today) {
        if (!isUnderControl() || measureOn(today) != Measure.NONE) {
            return false;
        }
        control = ControlOutcome.RELEASED;
        underControlSince = null;
        note(today, PersonEvent.What.RELEASED);
        return true;
    }

    /** The measure of this day; counts as served. */
    Measure serve(LocalDate today) {
        Measure measure = measureOn(today);
        served.add(measure);
        return measure;
    }

    private Measure measureOn(LocalDate today) {
        return plan == null ? Measure.NONE : plan.measureOn(today);
    }

    private void begin(Map<String, Listing> all, ControlPlan next, LocalDate today) {
        keep(all, next);
        listedOn = today;
        boolean over = next.measureOn(today) == Measure.NONE;
        control = over ? ControlOutcome.OVER_WHEN_LISTED : ControlOutcome.UNDER_CONTROL;
        underControlSince = over ? null : today;
        note(today, over ? PersonEvent.What.LISTED_TOO_LATE : PersonEvent.What.LISTED);
    }

    private void keep(Map<String, Listing> all, ControlPlan next) {
        listings.clear();
        listings.putAll(all);
        plan = next;
    }

    private void note(LocalDate today, PersonEvent.What what) {
        ControlPlan inForce = isUnderControl() ? plan : null;
        log.add(new PersonEvent(
                today,
                what,
                inForce == null ? null : inForce.category(),
                measureOn(today),
                inForce == null ? null : inForce.monitoringUntil()));
    }

    private static Listing graver(Listing known, Listing reported) {
        return known.and(reported.category(), reported.exposureDate());
    }
}
