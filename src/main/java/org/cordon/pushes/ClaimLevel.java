package org.cordon.pushes;

/** Who has a row in hand; it only goes down. */
public enum ClaimLevel {
    /** The town has it and passes it on. */
    TOWN,
    /** The community has it and sends somebody. */
    COMMUNITY,
    /** The grid worker goes there. */
    GRID
}
