package org.cordon.transfers;

import java.time.LocalTime;

/**
 * Who drives and when.
 *
 * @param attendants besides the driver
 * @param shiftEnd before {@code shiftStart} if the shift passes midnight
 * @param onDuty whether the crew may be planned at all
 */
public record CrewDetails(String driver, int attendants, LocalTime shiftStart, LocalTime shiftEnd, boolean onDuty) {

    /** Whether the crew works at this time of the day. */
    boolean worksAt(LocalTime time) {
        boolean sameDay = shiftStart.isBefore(shiftEnd);
        boolean begun = !time.isBefore(shiftStart);
        boolean over = !time.isBefore(shiftEnd);
        return onDuty && (sameDay ? begun && !over : begun || !over);
    }
}
