package org.cordon.retention;

/** How far a run is. */
public enum RunState {
    /** What is due is being counted. */
    COUNTING,
    /** Counted by night; nobody has asked for it yet. */
    PROPOSED,
    /** One person has asked for it. */
    REQUESTED,
    /** A second person has confirmed it; data is being erased. */
    ERASING,
    /** Over, with a report. */
    DONE,
    /** Taken back before anything was erased. */
    WITHDRAWN
}
