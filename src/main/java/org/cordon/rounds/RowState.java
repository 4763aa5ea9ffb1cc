package org.cordon.rounds;

/** What is known of somebody who was due and not sampled. */
public enum RowState {
    /** Nobody has told yet. */
    OPEN,
    /** Sampled in the meantime: a sample came in, or whoever visited says so. */
    SAMPLED_SINCE,
    /** Not met; to be visited again. */
    ABSENT,
    /** Met, and refuses. */
    REFUSED,
    /** Does not live there any more. */
    MOVED,
    /** The address does not exist or is somebody else's. */
    WRONG_ADDRESS,
    /** Need not be sampled. */
    EXEMPT;

    /** Whether somebody still has to go there. */
    boolean isOpen() {
        return this == OPEN || this == ABSENT;
    }
}
