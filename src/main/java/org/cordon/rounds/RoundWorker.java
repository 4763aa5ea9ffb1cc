package org.cordon.rounds;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The thread of this node on which what somebody asks for begins at once, instead of at the next look. */
@Component
class RoundWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RoundWorker.class);
    private static final long LAST_RUN_SECONDS = 20;

    private final RoundWatch watch;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "round-runs");
        thread.setDaemon(true);
        return thread;
    });

    RoundWorker(RoundWatch watch) {
        this.watch = watch;
    }

    /** Looks now instead of at the next turn. */
    void wake() {
        try {
            executor.execute(this::look);
        } catch (RejectedExecutionException e) {
            LOG.info("This node is stopping; what was asked for begins elsewhere or after the restart");
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(LAST_RUN_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("A comparison or closing is cut off; another node or the next start begins it anew");
        }
    }

    private void look() {
        try {
            watch.lookForAsked();
        } catch (RuntimeException failure) {
            LOG.error("Nobody could look for runs of rounds; the next look tries again", failure);
        }
    }
}
