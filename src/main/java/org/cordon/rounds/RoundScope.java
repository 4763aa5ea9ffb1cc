package org.cordon.rounds;

import java.util.Set;

/**
 * Whose rows somebody may see and work on.
 *
 * @param everything headquarters and the CDC
 * @param towns division codes of the towns of everybody else
 */
public record RoundScope(boolean everything, Set<String> towns) {

    boolean sees(Round round) {
        return everything || towns.stream().anyMatch(round::touches);
    }

    /** Whether anything in the area, or around it, is the caller's. */
    boolean reaches(String area) {
        return everything || towns.stream().anyMatch(town -> town.startsWith(area) || area.startsWith(town));
    }

    /** The condition on a column {@code town_code}; its parameter is {@code towns}. */
    String condition(String column) {
        return everything ? "1 = 1" : column + " in (:towns)";
    }
}
