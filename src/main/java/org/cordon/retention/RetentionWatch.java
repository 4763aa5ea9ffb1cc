package org.cordon.retention;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.TaskUtils;
import org.springframework.stereotype.Component;

/**
 * Begins a run by night, destroys photos that no hold keeps any more, and works off what is to be counted and what is
 * confirmed, on a thread of its own: a run takes hours, and deadlines and messages must not wait for it.
 */
@Component
@EnableConfigurationProperties(RetentionPeriods.class)
class RetentionWatch {

    private final RetentionProposal proposal;
    private final RetentionWork work;
    private final TakenBackPhotos photos;
    private final ExecutorService own = Executors.newSingleThreadExecutor(work -> new Thread(work, "retention"));
    private final AtomicBoolean working = new AtomicBoolean();

    RetentionWatch(RetentionProposal proposal, RetentionWork work, TakenBackPhotos photos) {
        this.proposal = proposal;
        this.work = work;
        this.photos = photos;
    }

    @Scheduled(cron = "${cordon.retention.propose-cron}", zone = "${cordon.time-zone}")
    void propose() {
        begin(photos::destroy);
        begin(proposal::byNight);
    }

    @Scheduled(fixedDelayString = "${cordon.retention.poll:PT5S}")
    void work() {
        if (working.compareAndSet(false, true)) {
            begin(this::workOff);
        }
    }

    private void workOff() {
        try {
            work.work();
        } finally {
            working.set(false);
        }
    }

    private void begin(Runnable task) {
        own.execute(TaskUtils.decorateTaskWithErrorHandler(task, null, true)); // what fails is logged and comes again
    }

    @PreDestroy
    void stop() {
        own.shutdownNow();
    }
}
