package org.cordon.replays;

/** How far control of somebody has come. */
enum ControlOutcome {
    /** No listing has put them under control. */
    NEVER_LISTED,
    /** A measure is in force. */
    UNDER_CONTROL,
    /** Listed when every part of the period was over already. */
    OVER_WHEN_LISTED,
    /** Let go when the period was over. */
    RELEASED,
    /** Found positive while under control. */
    CONVERTED
}
