package org.cordon.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.cordon.cases.InfectionHistory;

/** Tells which of a person's reasons order something that was not dealt with before. */
final class DueReasons {

    private final Map<String, SettledReason> settled;
    private final InfectionHistory own;
    private final Function<Listing, ControlPlan> plans;
    private final Instant now;
    private final LocalDate today;

    /**
     * @param own the person's own infections; what was before them is over
     * @param plans what a listing alone would order
     */
    DueReasons(
            Map<String, SettledReason> settled,
            InfectionHistory own,
            Function<Listing, ControlPlan> plans,
            Instant now,
            LocalDate today) {
        this.settled = settled;
        this.own = own;
        this.plans = plans;
        this.now = now;
        this.today = today;
    }

    /**
     * Whether somebody is to be listed for it. Who comes late is listed all the same, so that somebody signs that the period
     * is over; but not for what counts as more only because the other turned positive long afterwards.
     */
    boolean isDue(Reason reason) {
        SettledReason before = settled.get(reason.origin());
        if ((before != null && before.covers(reason)) || isBeforeOwnInfection(reason)) {
            return false;
        }
        return plans.apply(reason.listing(now)).measureOn(today) != Measure.NONE
                || (before == null && isJudgedAsNamed(reason));
    }

    boolean isSettled(Listing listing) {
        return settled.containsKey(listing.origin());
    }

    private boolean isBeforeOwnInfection(Reason reason) {
        return own.over().filter(day -> !day.isBefore(reason.exposure())).isPresent();
    }

    private boolean isJudgedAsNamed(Reason reason) {
        Listing asNamed = new Listing(reason.origin(), reason.named(), reason.exposure(), now);
        return plans.apply(asNamed).rule().measure() != Measure.NONE;
    }
}
