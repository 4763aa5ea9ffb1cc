package org.cordon.cases;

/** The answer to a registration: which case it is now, and what the registration did to it. */
public record RegisteredCase(String number, Outcome outcome) {

    /** What a registration did. */
    public enum Outcome {
        /** A new case was opened. */
        CREATED,
        /** The case was known; it learnt something. */
        UPDATED,
        /** The case was known with all of this. */
        UNCHANGED
    }
}
