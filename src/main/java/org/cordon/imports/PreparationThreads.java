package org.cordon.imports;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** A few threads that understand rows, while the thread of their import writes those before. */
@Component
class PreparationThreads implements DisposableBean {

    private final ExecutorService threads;

    PreparationThreads(ImportSettings settings) {
        int wanted = settings.registerThreads();
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(
                wanted > 0 ? wanted : Runtime.getRuntime().availableProcessors(), work -> {
                    Thread thread = new Thread(work, "prepare-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    <R> CompletableFuture<R> start(Supplier<R> work) {
        return CompletableFuture.supplyAsync(work, threads);
    }

    /** What the work answers, once it is done. */
    static <R> R result(CompletableFuture<R> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("Rows of an import could not be prepared", e.getCause());
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
