package org.cordon.control;

import org.jspecify.annotations.Nullable;

/**
 * What a request to list somebody led to.
 *
 * @param number the open key person; empty for somebody who is a positive case already
 */
public record ListedKeyPerson(@Nullable String number, Outcome outcome) {

    /** What listing changed. */
    public enum Outcome {
        /** A new key person with a process. */
        LISTED,
        /** Was under control already; the later exposure moved the period. */
        EXPOSURE_MOVED,
        /** Was under control already; nothing changed. */
        ALREADY_LISTED,
        /** Is a positive case: cases are not put under control as contacts. */
        IS_CASE
    }
}
