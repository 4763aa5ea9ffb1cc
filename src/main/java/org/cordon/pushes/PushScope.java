package org.cordon.pushes;

import java.util.Set;

/**
 * Whose rows somebody may see and work on.
 *
 * @param everything headquarters and the CDC
 * @param towns division codes of the towns of everybody else
 */
public record PushScope(boolean everything, Set<String> towns) {

    /** Whether there is nothing to see. */
    boolean isEmpty() {
        return !everything && towns.isEmpty();
    }

    /** Whether anything in the area, or around it, is the caller's. */
    public boolean reaches(String area) {
        return everything || towns.stream().anyMatch(town -> town.startsWith(area) || area.startsWith(town));
    }

    /** The condition on a column of town codes; its parameter is {@code towns}. */
    public String condition(String column) {
        return everything ? "1 = 1" : column + " in (:towns)";
    }
}
