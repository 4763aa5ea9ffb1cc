package org.cordon.residents;

import org.jspecify.annotations.Nullable;

/**
 * Whose entries are wanted.
 *
 * @param areaCode a district, town or community: everybody below it
 * @param gridCode a grid of a community; null: all
 * @param after the id of the last resident of the page before; 0 for the first page
 */
public record ResidentQuery(String areaCode, @Nullable String gridCode, long after) {}
