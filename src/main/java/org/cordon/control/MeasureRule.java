package org.cordon.control;

import java.util.Arrays;
import java.util.List;

/**
 * What the rules order for one question.
 *
 * @param isolationDays days of isolation or home quarantine after day 0; 0 for none
 * @param isolationTestDays days after day 0 on which a test is due, ascending
 * @param monitoringMeasure what follows the isolation: home quarantine or home health monitoring
 * @param monitoringDays days of it after the isolation; 0 for none
 * @param monitoringTestDays test days counted from the end of the isolation, ascending
 * @param roomSample whether a negative sample of the room is needed before somebody leaves a site
 * @param carer whether a carer stays with the person
 * @param homeReason why somebody who belongs at a site stays at home; empty for everybody else
 * @param rows the rows of the rule tables that decided, the national table first
 */
public record MeasureRule(
        Measure measure,
        int isolationDays,
        List<Integer> isolationTestDays,
        Measure monitoringMeasure,
        int monitoringDays,
        List<Integer> monitoringTestDays,
        CountFrom countFrom,
        ReleaseCondition releaseCondition,
        boolean roomSample,
        boolean carer,
        String homeReason,
        List<RuleRow> rows) {

    public MeasureRule {
        isolationTestDays = List.copyOf(isolationTestDays);
        monitoringTestDays = List.copyOf(monitoringTestDays);
        rows = List.copyOf(rows);
    }

    /** The event that is day 0 of the count. */
    public enum CountFrom {
        /** The last exposure. */
        LAST_EXPOSURE("lastExposure"),
        /** The day on which the isolation site or the town signed for the person. */
        ENTRY("entry");

        private final String code;

        CountFrom(String code) {
            this.code = code;
        }

        public static CountFrom of(String code) {
            return Arrays.stream(values())
                    .filter(from -> from.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("A rule table counts from " + code));
        }
    }
}
