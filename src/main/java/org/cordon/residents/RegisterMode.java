package org.cordon.residents;

/** What a file says about those whom it does not name. */
public enum RegisterMode {
    /** Nothing: it brings who is new and who has changed. */
    DELTA,
    /** They live here no longer: it is the whole register. */
    REPLACEMENT
}
