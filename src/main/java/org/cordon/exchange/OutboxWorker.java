package org.cordon.exchange;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The threads of this node that deliver; several nodes may, each lane is one's at a time. */
@Component
@ConditionalOnProperty(name = "cordon.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class OutboxWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);

    private final OutboxWork work;
    private final OutboxSettings settings;
    private final ScheduledExecutorService threads;
    private volatile boolean stopping;

    OutboxWorker(OutboxWork work, OutboxSettings settings) {
        this.work = work;
        this.settings = settings;
        this.threads = Executors.newScheduledThreadPool(settings.workers(), task -> new Thread(task, "outbox"));
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        long every = settings.poll().toMillis();
        for (int i = 0; i < settings.workers(); i++) {
            ScheduledFuture<?> unused = threads.scheduleWithFixedDelay(this::turn, every, every, TimeUnit.MILLISECONDS);
        }
    }

    private void turn() {
        try {
            work.work(() -> stopping);
        } catch (RuntimeException | Error failure) {
            LOG.error("The outbox is interrupted and goes on at its next turn", failure);
        }
    }

    /** The call that is under way may end; what is not, another node or the next start sends. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        threads.shutdown();
        if (!threads.awaitTermination(settings.timeout().toSeconds() + 1, TimeUnit.SECONDS)) {
            LOG.warn("A call to a receiver was cut off; its batch will be sent again with the same bytes");
        }
    }
}
