package org.cordon.platform.tasks;

/**
 * A kind of task of which the caller has some that may be answered together.
 *
 * @param code names it to the interface
 * @param version of the model; tasks of two versions have two forms and are two kinds
 * @param open how many there are
 */
public record BulkKind(String code, String name, int version, long open) {}
