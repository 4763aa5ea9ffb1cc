package org.cordon.pushes;

import org.jspecify.annotations.Nullable;

/**
 * Who takes rows in hand: a level, and for which of its places. A place that is named is also given to rows that have
 * none, such as those that came from another town; rows of other places stay as they are.
 *
 * @param level null for each row as far down as its place is known: its grid, its community or its town
 * @param community for the levels of community and grid
 * @param grid for the level of the grid; a grid belongs to a community
 */
public record Claim(
        @Nullable ClaimLevel level,
        @Nullable String community,
        @Nullable String grid) {

    /** Whether this claim brings the row further: one level down, within its place, never to the side. */
    boolean takes(PushRow row) {
        ClaimLevel has = row.claimLevel();
        ClaimLevel down = levelOf(row);
        return row.pending()
                && (community == null || community.startsWith(row.townCode()))
                && (has == null || has.compareTo(down) < 0)
                && isIn(row.communityCode(), community)
                && isIn(row.gridCode(), grid)
                && (down == ClaimLevel.TOWN
                        || !placed(row.communityCode(), community).isEmpty())
                && (down != ClaimLevel.GRID || !placed(row.gridCode(), grid).isEmpty());
    }

    /** At which level this claim takes the row in hand. */
    ClaimLevel levelOf(PushRow row) {
        if (level != null) {
            return level;
        }
        if (placed(row.communityCode(), community).isEmpty()) {
            return ClaimLevel.TOWN;
        }
        return placed(row.gridCode(), grid).isEmpty() ? ClaimLevel.COMMUNITY : ClaimLevel.GRID;
    }

    private static boolean isIn(String place, @Nullable String named) {
        return named == null || place.isEmpty() || place.equals(named);
    }

    private static String placed(String place, @Nullable String named) {
        return place.isEmpty() && named != null ? named : place;
    }
}
