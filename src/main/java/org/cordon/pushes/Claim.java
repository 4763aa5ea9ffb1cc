package org.cordon.pushes;

import org.jspecify.annotations.Nullable;

/**
 * Who takes rows in hand: a level, and for which of its places. A place that is named is also given to rows that have
 * none, such as those that came from another town; rows of other places stay as they are.
 *
 * @param community for the levels of community and grid
 * @param grid for the level of the grid; a grid belongs to a community
 */
public record Claim(
        ClaimLevel level,
        @Nullable String community,
        @Nullable String grid) {

    /** Whether this claim brings the row further: one level down, within its place, never to the side. */
    boolean takes(PushRow row) {
        ClaimLevel has = row.claimLevel();
        return row.pending()
                && (community == null || community.startsWith(row.townCode()))
                && (has == null || has.compareTo(level) < 0)
                && isIn(row.communityCode(), community)
                && isIn(row.gridCode(), grid)
                && (level == ClaimLevel.TOWN
                        || !placed(row.communityCode(), community).isEmpty())
                && (level != ClaimLevel.GRID || !placed(row.gridCode(), grid).isEmpty());
    }

    private static boolean isIn(String place, @Nullable String named) {
        return named == null || place.isEmpty() || place.equals(named);
    }

    private static String placed(String place, @Nullable String named) {
        return place.isEmpty() && named != null ? named : place;
    }
}
