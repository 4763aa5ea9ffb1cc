package org.cordon.rounds.web;

import org.cordon.rounds.RowState;

/** What whoever visited may tell. */
enum Outcome {
    /** Shows that they were sampled meanwhile. */
    SAMPLED_SINCE(RowState.SAMPLED_SINCE),
    /** Nobody was met; to be visited again. */
    ABSENT(RowState.ABSENT),
    /** Was met, and refuses. */
    REFUSED(RowState.REFUSED),
    /** Does not live there any more. */
    MOVED(RowState.MOVED),
    /** The address does not exist or is somebody else's. */
    WRONG_ADDRESS(RowState.WRONG_ADDRESS),
    /** Need not be sampled. */
    EXEMPT(RowState.EXEMPT);

    private final RowState state;

    Outcome(RowState state) {
        this.state = state;
    }

    RowState state() {
        return state;
    }
}
