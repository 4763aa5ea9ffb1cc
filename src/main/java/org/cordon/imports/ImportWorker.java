package org.cordon.imports;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What takes imports in on this node, one after the other, and finds what a dead node left behind. Files for which somebody
 * waits go beside the others: a register takes minutes.
 */
@Component
class ImportWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    private static final Duration LAST_BATCHES = Duration.ofSeconds(20);

    private final ImportLane usual;
    private final List<ImportLane> lanes;
    private final ImportCleaning cleaning;
    private final ImportSettings settings;

    ImportWorker(
            ImportClaims claims,
            @Lazy ImportRun run,
            RowHandlers handlers,
            ImportCleaning cleaning,
            ImportSettings settings) {
        this.usual = new ImportLane("imports", kind -> !handlers.isShort(kind), claims, run, settings.claim());
        this.lanes = List.of(usual, new ImportLane("short-imports", handlers::isShort, claims, run, settings.claim()));
        this.cleaning = cleaning;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        lanes.forEach(lane -> lane.begin(settings.poll()));
        usual.everyHour(this::clean);
    }

    /** Looks for work now instead of at the next turn. */
    void wake() {
        lanes.forEach(ImportLane::wake);
    }

    @Override
    public void destroy() throws InterruptedException {
        lanes.forEach(ImportLane::stop);
        long deadline = System.nanoTime() + LAST_BATCHES.toNanos();
        for (ImportLane lane : lanes) {
            lane.awaitEnd(deadline);
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
