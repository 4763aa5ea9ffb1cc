package org.cordon.control;

import java.time.LocalDate;
import java.util.List;

/**
 * What the rules order for one key person, worked out from every listing.
 *
 * @param category the strictest of the listings
 * @param countFrom day 0
 * @param isolationUntil first day on which isolation or home quarantine may end
 * @param monitoringUntil first day on which the last part may end
 * @param isolationTests calendar days of the tests during isolation, ascending
 * @param monitoringTests calendar days of the tests after it, ascending
 */
public record ControlPlan(
        KeyPersonCategory category,
        MeasureRule rule,
        LocalDate countFrom,
        LocalDate isolationUntil,
        LocalDate monitoringUntil,
        List<LocalDate> isolationTests,
        List<LocalDate> monitoringTests) {

    /** The part of the period that runs on this day. */
    public ReleasePeriod periodOn(LocalDate today) {
        return today.isBefore(isolationUntil) ? ReleasePeriod.ISOLATION : ReleasePeriod.MONITORING;
    }

    /** What is left of the measure on this day: who is found late serves only the rest. */
    public Measure measureOn(LocalDate today) {
        if (today.isBefore(isolationUntil)) {
            return rule.measure();
        }
        return today.isBefore(monitoringUntil) ? rule.monitoringMeasure() : Measure.NONE;
    }
}
