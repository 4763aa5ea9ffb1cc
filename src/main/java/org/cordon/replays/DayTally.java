package org.cordon.replays;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.cordon.control.Measure;

/** Counts one day of a replay while it is lived. */
final class DayTally {

    private final LocalDate day;
    private final Map<CaseOutcome, Integer> confirmed = new EnumMap<>(CaseOutcome.class);
    private final Map<Measure, Integer> serving = new EnumMap<>(Measure.class);
    private int listed;
    private int released;

    DayTally(LocalDate day) {
        this.day = day;
    }

    void confirmed(CaseOutcome outcome) {
        confirmed.merge(outcome, 1, Integer::sum);
    }

    void listed() {
        listed++;
    }

    void released() {
        released++;
    }

    void serving(Measure measure) {
        serving.merge(measure, 1, Integer::sum);
    }

    ReplayDay close() {
        int all = confirmed.values().stream().mapToInt(Integer::intValue).sum();
        int converted = confirmed.getOrDefault(CaseOutcome.CONVERTED, 0);
        return new ReplayDay(
                day,
                all,
                listed,
                converted,
                all - converted - confirmed.getOrDefault(CaseOutcome.WITHOUT_SOURCE, 0),
                released,
                serving.getOrDefault(Measure.CENTRAL_ISOLATION, 0),
                serving.getOrDefault(Measure.HOME_QUARANTINE, 0),
                serving.getOrDefault(Measure.HOME_MONITORING, 0));
    }
}
