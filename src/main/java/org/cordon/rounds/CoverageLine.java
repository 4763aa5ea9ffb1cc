package org.cordon.rounds;

import org.jspecify.annotations.Nullable;

/**
 * How far a round is at one place: {@code due = sampled + exempt + unsampled}. People count where they are registered.
 *
 * @param communityCode empty for whoever is registered with a town only, and in lines of towns
 * @param gridCode empty where the register says none, and in lines of towns and communities
 * @param unsampled neither sampled nor exempt; each has a row once the lists of the round have begun
 * @param open rows of them of which nobody has told anything; none before the lists begin
 */
public record CoverageLine(
        String townCode,
        String communityCode,
        String gridCode,
        long due,
        long sampled,
        long exempt,
        long unsampled,
        long open) {

    private static final int WHOLE = 1000;

    /**
     * Of whom is to be sampled and not exempt, how many of a thousand are; rounded down, so that nobody is missing where it
     * says all. Null where nobody is to be sampled.
     */
    public @Nullable Long perMille() {
        long wanted = sampled + unsampled;
        return wanted == 0 ? null : WHOLE * sampled / wanted;
    }
}
