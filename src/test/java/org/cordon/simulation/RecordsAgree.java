package org.cordon.simulation;

import java.time.Duration;
import java.util.List;
import org.cordon.control.drift.ControlDrift;
import org.cordon.control.drift.DriftFinding;

/** The product itself finds all records in agreement; asks about every single person, hence not every hour. */
final class RecordsAgree implements Invariant {

    private final Setting setting;
    private final long every;

    RecordsAgree(Setting setting, Duration every) {
        this.setting = setting;
        this.every = every.toHours();
    }

    @Override
    public List<String> violations() {
        if ((setting.time().hour() + 1) % every != 0) {
            return List.of();
        }
        return setting.bean(ControlDrift.class).check().stream()
                .map(DriftFinding::toString)
                .toList();
    }
}
