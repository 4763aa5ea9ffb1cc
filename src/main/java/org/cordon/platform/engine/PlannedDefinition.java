package org.cordon.platform.engine;

import org.jspecify.annotations.Nullable;

/**
 * A process, rule table or form that a file defines.
 *
 * @param kind {@code process}, {@code table} or {@code form}
 * @param deployed its newest version in the engine; null if it is new
 */
public record PlannedDefinition(
        String file, String kind, String id, @Nullable Integer deployed) {

    /** Whether it decides about nobody until two people confirm it. */
    public boolean isTable() {
        return DefinedHere.TABLE.equals(kind);
    }

    /** The version that it would become. */
    public int version() {
        return deployed == null ? 1 : deployed + 1;
    }
}
