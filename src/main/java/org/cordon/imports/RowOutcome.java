package org.cordon.imports;

/** What became of one row; each row of a completed import has exactly one. */
public enum RowOutcome {
    /** Brought something new: a case, a link, a key person. */
    ACCEPTED,
    /** Was known, and something about it changed. */
    UPDATED,
    /** Says the same as an earlier row of this file. */
    DUPLICATE,
    /** Was known with all of this; nothing changed. */
    ALREADY_KNOWN,
    /** Could not be taken; comes back with a reason. */
    REJECTED;

    /** True when the row's people and facts are in the database. */
    boolean isTaken() {
        return this != DUPLICATE && this != REJECTED;
    }
}
