package org.cordon.control;

import java.util.Arrays;

/** What must be shown, besides the days, before somebody may be let go; the rule tables know it by its code. */
public enum ReleaseCondition {
    /** Every test of the plan negative. */
    OWN_TESTS("ownTests"),
    /** Also the first two tests of the contact whom the person met. */
    OWN_AND_LINKED_TESTS("ownAndLinkedTests");

    private final String code;

    ReleaseCondition(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static ReleaseCondition of(String code) {
        return Arrays.stream(values())
                .filter(condition -> condition.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown release condition in a rule table: " + code));
    }
}
