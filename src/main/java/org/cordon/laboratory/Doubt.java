package org.cordon.laboratory;

/** Why a result cannot be given to a person without a human. */
public enum Doubt {
    /** Nothing in it tells one person from another; a name alone does not. */
    NOBODY_NAMED,
    /** The document belongs to one person, and the source's id or name and phone to another. */
    TWO_PEOPLE,
    /** Name and phone, or the source's id, are those of somebody whose document or birth date is another. */
    OTHER_DOCUMENT,
    /** Our own staff took this sample from somebody else. */
    OTHER_SAMPLE
}
