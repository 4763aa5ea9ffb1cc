package org.cordon.platform.tasks;

/**
 * A user task in one version of a model that a modeller lets be answered for many.
 *
 * @param process the id in the model
 * @param name as the modeller wrote it
 */
record BulkStep(TaskKind kind, String process, int version, String name) {}
