package org.cordon.persons;

/** The person a report was about, and what the report did. */
public record RegisteredPerson(long personId, Outcome outcome) {

    /** What a report did to our record. */
    public enum Outcome {
        /** Nobody like this was known. */
        CREATED,
        /** The report filled gaps of a known person. */
        UPDATED,
        /** Everything was known. */
        UNCHANGED
    }
}
