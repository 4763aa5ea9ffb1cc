package org.cordon.rounds;

/** How far down the counts of a round are split. */
public enum CoverageLevel {
    /** A line a town or street. */
    TOWN("town_code"),
    /** A line a community or village. */
    COMMUNITY("town_code, community_code"),
    /** A line a grid. */
    GRID("town_code, community_code, grid_code");

    private final String columns;

    CoverageLevel(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }

    boolean hasCommunity() {
        return this != TOWN;
    }

    boolean hasGrid() {
        return this == GRID;
    }
}
