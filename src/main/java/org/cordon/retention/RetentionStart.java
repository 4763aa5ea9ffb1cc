package org.cordon.retention;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Erases again whom a restore brought back: before the web server opens its port and before any job or scheduled work
 * begins. What it cannot do keeps Cordon from starting.
 */
@Component
class RetentionStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionStart.class);

    private final RetentionWork work;
    private volatile boolean running;

    RetentionStart(RetentionWork work) {
        this.work = work;
    }

    @Override
    public void start() {
        int again = work.reapply();
        if (again > 0) {
            LOG.warn("{} people whose identity was erased were back in the database; they are erased again", again);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything else that starts. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
