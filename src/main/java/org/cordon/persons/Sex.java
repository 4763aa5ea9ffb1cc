package org.cordon.persons;

/** The sex on the person's document, or as told; nothing is recorded where it is unknown. */
public enum Sex {
    /** Female. */
    FEMALE,
    /** Male. */
    MALE,
    /** Neither, as on a passport marked X. */
    OTHER
}
