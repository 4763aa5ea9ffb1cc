package org.cordon.pushes;

/** A grid with rows to which somebody still has to go; community and grid are empty where nobody has told. */
public record PlaceOfRows(String community, String grid) {}
