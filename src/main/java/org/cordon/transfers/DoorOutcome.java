package org.cordon.transfers;

import java.util.Arrays;

/** What happened when the crew came for somebody. */
public enum DoorOutcome {
    /** Stepped in. */
    BOARDS("boards"),
    /** Has fever: needs another vehicle. */
    FEVER("changeVehicle"),
    /** Does not want to come. */
    REFUSES("refuses"),
    /** Nobody opened. */
    ABSENT("absent");

    private final String code;

    DoorOutcome(String code) {
        this.code = code;
    }

    /** The word in forms and gateways. */
    public String code() {
        return code;
    }

    /** What the crew chose in the form; without a choice the person stepped in. */
    public static DoorOutcome chosen(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst()
                .orElse(BOARDS);
    }
}
