package org.cordon.pushes;

import java.util.stream.IntStream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for rows that nobody claims or answers in time; every node looks, each level of a row is told once. */
@Component
class AlarmWatch {

    private static final String EVERY = "${cordon.pushes.alarms:PT1M}";

    private final PushKinds kinds;
    private final AlarmStep step;

    AlarmWatch(PushKinds kinds, AlarmStep step) {
        this.kinds = kinds;
        this.step = step;
    }

    @Scheduled(fixedDelayString = EVERY, initialDelayString = EVERY)
    void look() {
        for (PushKind kind : kinds.all()) {
            for (Alarm alarm : Alarm.values()) {
                IntStream.rangeClosed(1, alarm.steps(kind).size()).forEach(level -> raise(kind, alarm, level));
            }
        }
    }

    private void raise(PushKind kind, Alarm alarm, int level) {
        int told = AlarmStep.MOST;
        while (told == AlarmStep.MOST) {
            told = step.raise(kind, alarm, level);
        }
    }
}
