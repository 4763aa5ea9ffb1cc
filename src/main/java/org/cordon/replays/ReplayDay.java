package org.cordon.replays;

import java.time.LocalDate;

/**
 * One day of a replay, as it stands in the evening.
 *
 * @param confirmed cases confirmed on this day; converted and missed are parts of it
 * @param listed people listed who were not under control
 * @param roomsInUse people in central isolation: one room each
 */
public record ReplayDay(
        LocalDate day,
        int confirmed,
        int listed,
        int converted,
        int missed,
        int released,
        int roomsInUse,
        int homeQuarantine,
        int homeMonitoring) {}
