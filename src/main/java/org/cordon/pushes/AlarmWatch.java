package org.cordon.pushes;

import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for rows that nobody claims or answers in time; every node looks, each level of a row is told once. */
@Component
class AlarmWatch {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmWatch.class);
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

    /** One that fails must not keep all others from being raised. */
    private void raise(PushKind kind, Alarm alarm, int level) {
        try {
            int told = AlarmStep.MOST;
            while (told == AlarmStep.MOST) {
                told = step.raise(kind, alarm, level);
            }
        } catch (RuntimeException failure) {
            LOG.error(
                    "The alarm {} of {} could not be raised to level {}; the next look tries again",
                    alarm,
                    kind.code(),
                    level,
                    failure);
        }
    }
}
