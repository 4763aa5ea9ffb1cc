package org.cordon.imports;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The one thread of this node that takes imports in, one after the other; also finds what a dead node left behind. */
@Component
class ImportWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final long LAST_BATCH_SECONDS = 20;

    private final ImportClaims claims;
    private final ImportRun run;
    private final ImportCleaning cleaning;
    private final ImportSettings settings;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "imports");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopping;

    ImportWorker(ImportClaims claims, @Lazy ImportRun run, ImportCleaning cleaning, ImportSettings settings) {
        this.claims = claims;
        this.run = run;
        this.cleaning = cleaning;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        long every = settings.poll().toMillis();
        ScheduledFuture<?> unusedWork =
                executor.scheduleWithFixedDelay(this::workOff, every, every, TimeUnit.MILLISECONDS);
        ScheduledFuture<?> unusedCleaning = executor.scheduleWithFixedDelay(this::clean, 1, 60, TimeUnit.MINUTES);
    }

    /** Looks for work now instead of at the next turn. */
    void wake() {
        try {
            executor.execute(this::workOff);
        } catch (RejectedExecutionException e) {
            LOG.info("This node is stopping; its imports go on elsewhere or after the restart");
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        executor.shutdown();
        if (!executor.awaitTermination(LAST_BATCH_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("An import was cut off in the middle of a batch; the batch will be repeated");
        }
    }

    private void workOff() {
        try {
            Optional<ImportJob> job = stopping ? Optional.empty() : claims.claimNext();
            while (job.isPresent()) {
                run(job.get());
                job = stopping ? Optional.empty() : claims.claimNext();
            }
        } catch (RuntimeException | Error failure) {
            LOG.error(
                    "Imports are interrupted and will be tried again: {}",
                    failure.getClass().getName());
        }
    }

    @SuppressWarnings("try") // the heartbeat beats beside the work
    private void run(ImportJob job) {
        try (ClaimHeartbeat unused =
                new ClaimHeartbeat(claims, job, settings.claim().toMillis() / 4)) {
            run.run(job, () -> stopping);
        }
    }

    private void clean() {
        try {
            cleaning.clean();
        } catch (RuntimeException | Error failure) {
            LOG.error("Old imports could not be cleaned: {}", failure.getClass().getName());
        }
    }
}
