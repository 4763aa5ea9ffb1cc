package org.cordon.transfers;

/** Where a transfer leads. */
public enum Direction {
    /** From where the person was found to the isolation site or the designated hospital. */
    OUT("out"),
    /** From there point-to-point to the person's door. */
    BACK("back");

    private final String code;

    Direction(String code) {
        this.code = code;
    }

    /** The word in rule tables. */
    public String code() {
        return code;
    }
}
