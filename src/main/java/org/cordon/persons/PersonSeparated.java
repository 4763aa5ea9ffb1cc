package org.cordon.persons;

/**
 * A record turned out to be about two people: the new one is of whom it was about until now. Published in the transaction
 * that separated them, before the old record becomes somebody else's, for whoever points to the one who was meant.
 */
public record PersonSeparated(long personId, long separatedId) {}
