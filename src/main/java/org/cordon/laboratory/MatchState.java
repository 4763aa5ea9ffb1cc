package org.cordon.laboratory;

/** How far we are in telling whom a result is about. */
public enum MatchState {
    /** About a person, a place, or everybody whose sample we know to be in the tube. */
    MATCHED,
    /** Says who it is, and nobody like this is registered yet. */
    WAITING,
    /** Says nobody, or two people at once: a human decides. */
    REVIEW
}
