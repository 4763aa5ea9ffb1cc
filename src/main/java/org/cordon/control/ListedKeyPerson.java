package org.cordon.control;

import org.jspecify.annotations.Nullable;

/**
 * What a request to list somebody led to.
 *
 * @param number the open key person; empty for a positive case and for somebody for whom nothing is ordered
 */
public record ListedKeyPerson(@Nullable String number, Outcome outcome) {

    /** What listing changed. */
    public enum Outcome {
        /** A new key person with a process. */
        LISTED,
        /** Was under control already; another reason or a later exposure moved the plan. */
        PLAN_MOVED,
        /** Was under control already; nothing changed. */
        ALREADY_LISTED,
        /** The edition in force orders nothing for the category. */
        NOT_JUDGED,
        /** Is a positive case: cases are not put under control as contacts. */
        IS_CASE
    }
}
