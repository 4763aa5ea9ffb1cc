package org.cordon.rounds;

/** How far a run is. */
public enum RunState {
    /** Until a node takes it up, also after it could not be finished the last time. */
    WAITING,
    /** A node works on it, or did when it died: then another one begins it anew. */
    RUNNING,
    /** What it found is the round's. */
    DONE,
    /** Somebody stopped it: the round is as it was. */
    STOPPED,
    /** It could not be done: the round is as it was. */
    FAILED
}
