package org.cordon.pushes;

/**
 * How many pending rows of a place have been told to a level.
 *
 * @param placeCode a community, or the town for rows without one
 * @param level 1 the grid and community, 2 the town, 3 headquarters; a row counts at the last level that was told
 * @param unclaimed nobody has them in hand
 * @param late nobody has answered for them in time
 */
public record AlarmCount(String kind, String townCode, String placeCode, int level, long unclaimed, long late) {}
