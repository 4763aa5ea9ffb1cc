package org.cordon.control;

import java.util.Arrays;

/** What the rule tables order; models route by its {@link #code()}. */
public enum Measure {
    /** Single room at an isolation site. */
    CENTRAL_ISOLATION("centralIsolation"),
    /** Stay at home behind a sealed door. */
    HOME_QUARANTINE("homeQuarantine"),
    /** Watch one's health at home: the isolation part is over already. */
    HOME_MONITORING("homeMonitoring"),
    /** Every part of the period is over already. */
    NONE("none");

    private final String code;

    Measure(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Measure of(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The rule table orders an unknown measure: " + code));
    }
}
