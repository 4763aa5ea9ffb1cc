package org.cordon.transfers;

/** What people are driven in. */
public enum VehicleKind {
    /** Many seats, for contacts. */
    COACH("coach"),
    /** A few seats, for households and ways home. */
    VAN("van"),
    /** For cases and people with fever, with room for one. */
    AMBULANCE("ambulance");

    private final String code;

    VehicleKind(String code) {
        this.code = code;
    }

    /** The word in rule tables. */
    public String code() {
        return code;
    }
}
