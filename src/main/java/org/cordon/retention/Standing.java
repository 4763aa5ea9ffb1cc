package org.cordon.retention;

/** Whether somebody's data may be erased, and if not, why. */
enum Standing {
    /** Nothing needs it and its period is over. */
    DUE,
    /** Its period is not over. */
    NOT_YET,
    /** Under control at the moment. */
    OPEN_CONTROL,
    /** Has an open case. */
    OPEN_CASE,
    /** Must stay for a court or an inquiry. */
    LEGAL_HOLD,
    /** Met somebody who is still under control or ill. */
    LINK_NEEDED
}
