package org.cordon.control.drift;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.TaskUtils;
import org.springframework.stereotype.Component;

/**
 * Begins a comparison of all records again and again, on whichever node looks first, and works off the one that goes on, on a
 * thread of its own: it takes minutes, and deadlines and messages must not wait for it.
 */
@Component
class DriftWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DriftWatch.class);
    private static final long LAST_STEP_SECONDS = 20;

    private final DriftAsking asking;
    private final DriftWork work;
    private final Duration interval;
    private final ExecutorService own = Executors.newSingleThreadExecutor(work -> new Thread(work, "drift"));
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile boolean stopping;

    DriftWatch(DriftAsking asking, DriftWork work, @Value("${cordon.drift.interval:PT30M}") Duration interval) {
        this.asking = asking;
        this.work = work;
        this.interval = interval;
    }

    @Scheduled(fixedDelayString = "${cordon.drift.poll:PT3S}")
    void look() {
        if (working.compareAndSet(false, true)) {
            own.execute(TaskUtils.decorateTaskWithErrorHandler(this::workOff, null, true)); // logged; comes again
        }
    }

    private void workOff() {
        try {
            asking.askWhenDue(interval);
            work.work(() -> stopping);
        } finally {
            working.set(false);
        }
    }

    /** Between two transactions; the next start, or another node, goes on behind the last person. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        own.shutdown();
        if (!own.awaitTermination(LAST_STEP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("A comparison of records is cut off; its last people are compared again");
        }
    }
}
