package org.cordon.sites;

/** How it goes on with somebody who needs a room; models route by the {@link #code()}. */
public enum PlacementStep {
    /** A room is kept for them. */
    RESERVED("reserved"),
    /** None is free: they wait at home. */
    QUEUED("queued"),
    /** Their period has ended: the measure is to be decided anew. */
    PERIOD_OVER("periodOver");

    private final String code;

    PlacementStep(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
