package org.cordon.imports;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a claim alive while one batch or statement takes longer than the claim. */
final class ClaimHeartbeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimHeartbeat.class);

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "import-claim");
        thread.setDaemon(true);
        return thread;
    });

    ClaimHeartbeat(ImportClaims claims, ImportJob job, long everyMillis) {
        ScheduledFuture<?> unused = executor.scheduleWithFixedDelay(
                () -> beat(claims, job), everyMillis, everyMillis, TimeUnit.MILLISECONDS);
    }

    private static void beat(ImportClaims claims, ImportJob job) {
        try {
            claims.keep(job);
        } catch (RuntimeException failure) {
            LOG.warn("A claim could not be kept: {}", failure.getClass().getName());
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
