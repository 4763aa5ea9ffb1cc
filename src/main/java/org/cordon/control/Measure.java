package org.cordon.control;

import java.util.Arrays;

/** What the rule tables order, the strictest first; models route by its {@link #code()}. */
public enum Measure {
    /** Single room at an isolation site. */
    CENTRAL_ISOLATION("centralIsolation"),
    /** Stay at home behind a sealed door. */
    HOME_QUARANTINE("homeQuarantine"),
    /** Watch one's health at home, with tests. */
    HOME_MONITORING("homeMonitoring"),
    /** Nothing is ordered, or every part of the period is over already. */
    NONE("none");

    private final String code;

    Measure(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public boolean isStricterThan(Measure other) {
        return compareTo(other) < 0;
    }

    /** Whether the person may not leave the place. */
    public boolean isIsolation() {
        return this == CENTRAL_ISOLATION || this == HOME_QUARANTINE;
    }

    public static Measure of(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The rule table orders an unknown measure: " + code));
    }
}
