package org.cordon.persons;

/**
 * Somebody is registered, or something by which they can be found has changed: document, name, phone or what a source
 * calls them. Published in the transaction that wrote it.
 */
public record PersonIdentified(long personId) {}
