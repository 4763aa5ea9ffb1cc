package org.cordon.sites;

import java.time.Instant;

/**
 * Somebody who waits at home for a room.
 *
 * @param rank by the rule table; the lowest gets the next room
 */
public record QueuedPerson(String number, int rank, Instant since) {}
