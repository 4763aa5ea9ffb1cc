package org.cordon.imports;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread of this node that takes imports of some kinds in, one after the other. */
final class ImportLane {

    private static final Logger LOG = LoggerFactory.getLogger(ImportLane.class);

    private final Predicate<String> kinds;
    private final ImportClaims claims;
    private final ImportRun run;
    private final Duration claim;
    private final ScheduledExecutorService executor;
    private volatile boolean stopping;

    ImportLane(String name, Predicate<String> kinds, ImportClaims claims, ImportRun run, Duration claim) {
        this.kinds = kinds;
        this.claims = claims;
        this.run = run;
        this.claim = claim;
        this.executor = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    void begin(Duration every) {
        ScheduledFuture<?> unused = executor.scheduleWithFixedDelay(
                this::workOff, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does something now and then, between two imports. */
    void everyHour(Runnable work) {
        ScheduledFuture<?> unused = executor.scheduleWithFixedDelay(work, 1, 60, TimeUnit.MINUTES);
    }

    /** Looks for work now instead of at the next turn. */
    void wake() {
        try {
            executor.execute(this::workOff);
        } catch (RejectedExecutionException e) {
            LOG.info("This node is stopping; its imports go on elsewhere or after the restart");
        }
    }

    /** Begins nothing more, not even the next batch. */
    void stop() {
        stopping = true;
        executor.shutdown();
    }

    /**
     * Waits for the last batch.
     *
     * @param deadline as {@link System#nanoTime} tells it
     */
    void awaitEnd(long deadline) throws InterruptedException {
        if (!executor.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            LOG.warn("An import was cut off in the middle of a batch; the batch will be repeated");
        }
    }

    private void workOff() {
        try {
            Optional<ImportJob> job = next();
            while (job.isPresent()) {
                run(job.get());
                job = next();
            }
        } catch (RuntimeException | Error failure) {
            LOG.error(
                    "Imports are interrupted and will be tried again: {}",
                    failure.getClass().getName());
        }
    }

    @SuppressWarnings("try") // the heartbeat beats beside the work
    private void run(ImportJob job) {
        try (ClaimHeartbeat unused = new ClaimHeartbeat(claims, job, claim.toMillis() / 4)) {
            run.run(job, () -> stopping);
        }
    }

    private Optional<ImportJob> next() {
        return stopping ? Optional.empty() : claims.claimNext(kinds);
    }
}
