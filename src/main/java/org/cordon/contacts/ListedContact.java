package org.cordon.contacts;

/** What reporting a contact led to. */
public record ListedContact(long linkId, Outcome outcome) {

    /** What the report changed. */
    public enum Outcome {
        /** A new link. */
        CREATED,
        /** The link was known; the report told more about it. */
        UPDATED,
        /** The link was known and nothing changed. */
        UNCHANGED
    }
}
