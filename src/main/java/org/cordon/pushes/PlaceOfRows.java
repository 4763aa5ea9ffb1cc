package org.cordon.pushes;

/** How many rows somebody still has to go to in a grid; community and grid are empty where nobody has told. */
public record PlaceOfRows(String community, String grid, long rows) {}
