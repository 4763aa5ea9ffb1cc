package org.cordon.contacts;

/** How near a contact stands to the infection; the nearest first. */
public enum ContactCategory {
    /** Met the positive case. */
    CLOSE_CONTACT,
    /** Met a close contact of the case. */
    SUB_CLOSE_CONTACT
}
