package org.cordon.control.editions;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The threads of this node that preview and recalculate people; every node has some, and they never take the same people. */
@Component
@ConditionalOnProperty(name = "cordon.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class EditionChangeWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(EditionChangeWorker.class);
    private static final long LAST_STEP_SECONDS = 20;

    private final EditionPreviewing previewing;
    private final EditionRecalculation recalculation;
    private final Duration poll;
    private final int threads;
    private final ScheduledExecutorService executor;
    private volatile boolean stopping;

    EditionChangeWorker(
            EditionPreviewing previewing,
            EditionRecalculation recalculation,
            @Value("${cordon.edition-change.poll:PT3S}") Duration poll,
            @Value("${cordon.edition-change.threads:2}") int threads) {
        this.previewing = previewing;
        this.recalculation = recalculation;
        this.poll = poll;
        this.threads = threads;
        this.executor = Executors.newScheduledThreadPool(threads, work -> {
            Thread thread = new Thread(work, "edition-change");
            thread.setDaemon(true);
            return thread;
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        for (int thread = 0; thread < threads; thread++) {
            ScheduledFuture<?> unused =
                    executor.scheduleWithFixedDelay(this::workOff, thread, poll.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        executor.shutdown();
        if (!executor.awaitTermination(LAST_STEP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn(
                    "A recalculation was cut off; its people will have their turn on another node or after the restart");
        }
    }

    /** Some of both in turn: a preview does not wait until everybody is recalculated. */
    private boolean isAnythingDone() {
        boolean previewed = previewing.work();
        return recalculation.work() || previewed;
    }

    private void workOff() {
        try {
            while (!stopping && isAnythingDone()) {
                LOG.debug("Some people were previewed or recalculated");
            }
        } catch (RuntimeException | Error failure) {
            LOG.error("An edition change is interrupted and will be tried again", failure);
        }
    }
}
