package org.cordon.transfers;

import java.util.Arrays;

/** What happened when the crew was to fetch somebody. */
public enum DoorOutcome {
    /** Stepped in. */
    BOARDS("boards", "boards"),
    /** Has fever: needs another vehicle. */
    FEVER("fever", "changeVehicle"),
    /** The vehicle cannot come: needs another one. */
    BREAKDOWN("breakdown", "changeVehicle"),
    /** Does not want to come. */
    REFUSES("refuses", "refuses"),
    /** Nobody opened. */
    ABSENT("absent", "absent");

    private final String code;
    private final String nextStep;

    DoorOutcome(String code, String nextStep) {
        this.code = code;
        this.nextStep = nextStep;
    }

    /** What the gateway behind the door asks for. */
    public String nextStep() {
        return nextStep;
    }

    /** What the crew chose in the form; without a choice the person stepped in. */
    public static DoorOutcome chosen(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst()
                .orElse(BOARDS);
    }
}
