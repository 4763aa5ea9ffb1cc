package org.cordon.pushes;

/**
 * How far the rows of a list are at one place.
 *
 * @param placeCode a community, or the town for its rows without one
 * @param pending somebody still has to go there
 * @param unclaimed of them, those that nobody has in hand
 * @param late of them, those that are past their due time
 */
public record PlaceCount(String townCode, String placeCode, long pending, long unclaimed, long late) {}
