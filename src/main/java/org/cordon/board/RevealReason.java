package org.cordon.board;

import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;

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
    OTHER;

    private static final int LONGEST_NOTE = 200;

    /**
     * What somebody notes beside this reason; empty for nothing.
     *
     * @throws Refused {@code reveal.note} if it is too long, or does not say which other reason there is
     */
    public String withNote(@Nullable String note) {
        String why = note == null ? "" : note.strip();
        if ((this == OTHER && why.isEmpty()) || why.length() > LONGEST_NOTE) {
            throw new Refused("reveal.note", "Say in at most 200 characters why you need the identity");
        }
        return why;
    }
}
