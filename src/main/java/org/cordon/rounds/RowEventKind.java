package org.cordon.rounds;

/** What happened to a row. */
public enum RowEventKind {
    /** A comparison put it on the list. */
    PUSHED,
    /** Somebody took it in hand; the detail says at which level. */
    CLAIMED,
    /** Whoever visited told the outcome. */
    ANSWERED,
    /** The answer was taken back; the remark says why. */
    UNDONE,
    /** Another town answers for it; the detail says from where to where. */
    REROUTED,
    /** A comparison found a sample or an exemption; the detail is its id. */
    SETTLED
}
