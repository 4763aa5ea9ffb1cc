package org.cordon.control.drift;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.cordon.platform.data.Rests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Works off the comparison that goes on. Nothing but what is kept says how far it is: after a crash any node goes on behind the
 * last person.
 */
@Component
class DriftWork {

    private static final Logger LOG = LoggerFactory.getLogger(DriftWork.class);

    private static final Duration REST = Duration.ofMinutes(5);

    private final DriftRuns runs;
    private final DriftStep step;
    private final Rests rests;
    private final int atOnce;

    DriftWork(DriftRuns runs, DriftStep step, Clock clock, @Value("${cordon.drift.at-once:25}") int atOnce) {
        this.runs = runs;
        this.step = step;
        this.rests = new Rests(REST, clock);
        this.atOnce = atOnce;
    }

    /** Until it has ended, another node is at it, or this node stops. */
    void work(BooleanSupplier isStopping) {
        runs.open().map(DriftRun::id).filter(run -> !rests.isResting(run)).ifPresent(run -> work(run, isStopping));
    }

    private void work(UUID run, BooleanSupplier isStopping) {
        try {
            while (!isStopping.getAsBoolean() && step.step(run, atOnce)) {
                LOG.debug("Some people were compared");
            }
        } catch (RuntimeException failure) {
            LOG.error(
                    "The comparison of records {} is interrupted; this node tries it again at {}",
                    run,
                    rests.rest(run),
                    failure);
        }
    }
}
