package org.cordon.board;

/** Why somebody needs to know who a person is. */
public enum RevealReason {
    /** To ring the person up. */
    CALL,
    /** To go to the person's home. */
    VISIT,
    /** To compare the person with their document, at boarding or at a door. */
    IDENTIFY,
    /** To treat the person. */
    TREAT,
    /** To investigate how the infection passed on. */
    INVESTIGATE,
    /** Anything else; the note says what. */
    OTHER
}
