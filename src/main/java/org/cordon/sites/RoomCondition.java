package org.cordon.sites;

/** Where a room stands in its cycle. */
public enum RoomCondition {
    /** Clean, and nobody holds a bed. */
    FREE,
    /** Somebody on their way holds a bed. */
    RESERVED,
    /** Somebody lives in it. */
    OCCUPIED,
    /** Left, and not disinfected yet. */
    AWAITING_DISINFECTION,
    /** Disinfected, waiting for a negative environment sample. */
    AWAITING_SAMPLE,
    /** Taken out of use by headquarters. */
    CLOSED
}
