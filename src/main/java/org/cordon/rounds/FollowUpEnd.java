package org.cordon.rounds;

/** Why a follow-up ended. */
public enum FollowUpEnd {
    /** Nobody is left to be looked for. */
    ANSWERED,
    /** The round was closed. */
    ROUND_CLOSED
}
