package org.cordon.replays;

import java.util.List;

/** Days that people spend under each measure, added up over people; the day of conversion or release is not one. */
public record PersonDays(int centralIsolation, int homeQuarantine, int homeMonitoring) {

    static PersonDays of(List<ReplayDay> days) {
        return new PersonDays(
                days.stream().mapToInt(ReplayDay::roomsInUse).sum(),
                days.stream().mapToInt(ReplayDay::homeQuarantine).sum(),
                days.stream().mapToInt(ReplayDay::homeMonitoring).sum());
    }
}
