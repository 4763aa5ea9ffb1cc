package org.cordon.persons;

/**
 * Two records turned out to be of one human being. Whatever points to the merged one points to the survivor from now on;
 * published in the transaction that joined them, for whoever keeps such pointers.
 */
public record PeopleMerged(long survivorId, long mergedId) {}
