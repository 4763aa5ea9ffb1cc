package org.cordon.transfers;

/** Where a transfer leads. */
public enum Direction {
    /** From where the person was found to the isolation site or the designated hospital. */
    OUT,
    /** From there point-to-point to the person's door. */
    BACK
}
